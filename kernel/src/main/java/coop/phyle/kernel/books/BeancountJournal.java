package coop.phyle.kernel.books;

import java.io.IOException;
import java.time.LocalDate;

/** Writes a book for beancount: one {@code open} per account, one {@code balance} per account on the day after the last entry. */
public final class BeancountJournal {
  private BeancountJournal() {}

  public static void write(Journal journal, Appendable out) throws IOException {
    out.append("option \"title\" \"").append(Journal.line(journal.name())).append("\"\n");
    for (var code : journal.currencies().keySet()) {
      out.append("option \"operating_currency\" \"").append(code).append("\"\n");
    }
    out.append('\n');
    var first = journal.first().orElse(LocalDate.EPOCH);
    for (var account : journal.paths().entrySet()) {
      out.append(first.toString()).append(" open ").append(account.getKey().capitalised()).append(' ');
      out.append(String.join(",", account.getValue())).append('\n');
    }
    closing(journal.each(entry -> entry(entry, out)), out);
  }

  private static void entry(Entry entry, Appendable out) throws IOException {
    out.append('\n').append(entry.on().toString()).append(" * \"").append(Journal.line(entry.kind())).append("\" \"");
    out.append(Journal.line(entry.text())).append("\"\n  number: ").append(Long.toString(entry.seq())).append('\n');
    if (entry.reverses().isPresent()) {
      out.append("  reverses: ").append(Long.toString(entry.reverses().getAsLong())).append('\n');
    }
    for (var leg : entry.legs()) {
      out.append("  ").append(leg.account().capitalised()).append("  ").append(leg.amount().toString()).append('\n');
    }
  }

  private static void closing(Journal.Closing closing, Appendable out) throws IOException {
    if (closing.day().isEmpty()) {
      return;
    }
    out.append('\n');
    for (var sum : closing.balances().sums().entrySet()) {
      out.append(closing.day().get().plusDays(1).toString()).append(" balance ").append(sum.getKey().account().capitalised());
      out.append("  ").append(sum.getValue().toString()).append('\n');
    }
  }
}
