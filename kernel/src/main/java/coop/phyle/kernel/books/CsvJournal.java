package coop.phyle.kernel.books;

import java.io.IOException;

/**
 * Writes a book as comma-separated values, one leg a line, then one line per closing balance (its number is "closing"). Lines end in CRLF,
 * cells are quoted where RFC 4180 asks for it. {@link BookCheck} reads it back.
 */
public final class CsvJournal {
  static final String HEADER = "number,date,kind,text,reverses,account,amount,currency";

  private CsvJournal() {}

  public static void write(Journal journal, Appendable out) throws IOException {
    out.append(HEADER).append("\r\n");
    for (var entry : journal.entries()) {
      var reverses = entry.reverses().isPresent() ? Long.toString(entry.reverses().getAsLong()) : "";
      for (var leg : entry.legs()) {
        row(out, Long.toString(entry.seq()), entry.on().toString(), entry.kind(), entry.text(), reverses,
            leg.account().value(), leg.amount().decimal(), leg.amount().currency().code());
      }
    }
    var last = journal.lastDay().map(Object::toString).orElse("");
    for (var sum : Balances.of(journal.entries()).sums().entrySet()) {
      row(out, "closing", last, "", "", "", sum.getKey().account().value(), sum.getValue().decimal(), sum.getKey().currency());
    }
  }

  private static void row(Appendable out, String... cells) throws IOException {
    for (var i = 0; i < cells.length; i++) {
      out.append(i == 0 ? "" : ",").append(cell(cells[i]));
    }
    out.append("\r\n");
  }

  /** Quotes where needed, and keeps a spreadsheet from running text as a formula. */
  private static String cell(String value) {
    var safe = !value.isEmpty() && "=@+\t\r".indexOf(value.charAt(0)) >= 0 ? "'" + value : value;
    return safe.matches("(?s).*[\",\r\n].*") ? '"' + safe.replace("\"", "\"\"") + '"' : safe;
  }
}
