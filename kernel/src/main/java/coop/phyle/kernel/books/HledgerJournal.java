package coop.phyle.kernel.books;

import coop.phyle.kernel.money.Money;
import java.io.IOException;

/**
 * Writes a book as a journal that {@code hledger check -s ordereddates payees} and {@code ledger --pedantic} accept. Commodities are declared
 * with an indented format line (an inline one breaks ledger); the last transaction asserts every closing balance.
 */
public final class HledgerJournal {
  private static final long[] UNIT = {1, 10, 100, 1_000, 10_000};

  private HledgerJournal() {}

  public static void write(Journal journal, Appendable out) throws IOException {
    out.append("; ").append(Journal.line(journal.name())).append("\n\n");
    for (var currency : journal.currencies().values()) {
      out.append("commodity ").append(currency.code()).append('\n');
      if (currency.scale() > 0) { // without decimals hledger wants "1000." and ledger refuses it
        out.append("    format ").append(new Money(1000 * UNIT[currency.scale()], currency).toString()).append('\n');
      }
    }
    for (var path : journal.paths().keySet()) {
      out.append("account ").append(path.value()).append('\n');
    }
    for (var kind : journal.kinds()) {
      out.append("payee ").append(Journal.line(kind)).append('\n');
    }
    if (!journal.isEmpty()) {
      out.append("payee closing\n");
    }
    closing(journal.each(entry -> entry(entry, out)), out);
  }

  private static void entry(Entry entry, Appendable out) throws IOException {
    out.append('\n').append(entry.on().toString()).append(" (").append(Long.toString(entry.seq())).append(") ");
    out.append(Journal.line(entry.kind())).append(" | ").append(Journal.line(entry.text())).append('\n');
    if (entry.reverses().isPresent()) {
      out.append("    ; takes back entry ").append(Long.toString(entry.reverses().getAsLong())).append('\n');
    }
    for (var leg : entry.legs()) {
      out.append("    ").append(leg.account().value()).append("  ").append(leg.amount().toString()).append('\n');
    }
  }

  private static void closing(Journal.Closing closing, Appendable out) throws IOException {
    if (closing.day().isEmpty()) {
      return;
    }
    out.append('\n').append(closing.day().get().toString()).append(" closing | balances asserted\n");
    for (var sum : closing.balances().sums().entrySet()) {
      out.append("    ").append(sum.getKey().account().value()).append("  0 ").append(sum.getKey().currency());
      out.append(" = ").append(sum.getValue().toString()).append('\n');
    }
  }
}
