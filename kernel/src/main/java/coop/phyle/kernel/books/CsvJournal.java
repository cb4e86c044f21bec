package coop.phyle.kernel.books;

import java.io.IOException;

/**
 * Writes a book as comma-separated values, one leg a line, then one line per closing balance (its number is "closing"). {@link BookCheck} reads it
 * back.
 */
public final class CsvJournal {
  static final String HEADER = "number,date,kind,text,reverses,account,amount,currency";

  private CsvJournal() {}

  public static void write(Journal journal, Appendable out) throws IOException {
    out.append(HEADER).append("\r\n");
    var closing = journal.each(entry -> entry(entry, out));
    var last = closing.day().map(Object::toString).orElse("");
    for (var sum : closing.balances().sums().entrySet()) {
      Csv.row(out, "closing", last, "", "", "", sum.getKey().account().value(), sum.getValue().decimal(), sum.getKey().currency());
    }
  }

  private static void entry(Entry entry, Appendable out) throws IOException {
    var reverses = entry.reverses().isPresent() ? Long.toString(entry.reverses().getAsLong()) : "";
    for (var leg : entry.legs()) {
      Csv.row(out, Long.toString(entry.seq()), entry.on().toString(), entry.kind(), Csv.text(entry.text()), reverses,
          leg.account().value(), leg.amount().decimal(), leg.amount().currency().code());
    }
  }
}
