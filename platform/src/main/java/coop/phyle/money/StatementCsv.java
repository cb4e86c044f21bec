package coop.phyle.money;

import coop.phyle.kernel.books.Csv;
import coop.phyle.kernel.money.Money;
import coop.phyle.ledger.AccountNames;
import coop.phyle.ledger.Statement;
import coop.phyle.ledger.StatementLine;
import coop.phyle.shell.Page;
import java.io.IOException;
import java.time.LocalDate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A statement as comma-separated values: what was before, every entry, what was after. Balances as people read the account. */
record StatementCsv(Statement statement, AccountNames names, Page page) {
  /**
   * Writes it.
   *
   * @param rest the lines behind those of the statement's own page
   */
  void write(Iterable<StatementLine> rest, Appendable out) throws IOException {
    Csv.row(out, Stream.of("number", "day", "what", "others", "debit", "credit", "balance", "currency").map(c -> page.t("money.statement.csv." + c)).toArray(String[]::new));
    balance(out, statement.from(), "money.statement.opening", statement.opening());
    for (var line : statement.lines()) {
      line(out, line);
    }
    for (var line : rest) {
      line(out, line);
    }
    balance(out, statement.until(), "money.statement.closing", statement.closing());
  }

  private void line(Appendable out, StatementLine line) throws IOException {
    var others = line.others().stream().map(o -> names.of(page, o.account(), o.currency())).collect(Collectors.joining(", "));
    Csv.row(out, Long.toString(line.seq()), line.on().toString(), Csv.text(MoneyPages.title(page, line.kind(), line.text())), Csv.text(others), side(line.debit()),
        side(line.credit()), statement.inFavour(line.balance()).decimal(), line.balance().currency().code());
  }

  private void balance(Appendable out, LocalDate on, String key, Money amount) throws IOException {
    Csv.row(out, "", on.toString(), page.t(key), "", "", "", statement.inFavour(amount).decimal(), amount.currency().code());
  }

  private static String side(Money amount) {
    return amount.isZero() ? "" : amount.decimal();
  }
}
