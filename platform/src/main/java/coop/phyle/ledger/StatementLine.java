package coop.phyle.ledger;

import coop.phyle.kernel.books.AccountPath;
import coop.phyle.kernel.money.Money;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * What one entry did to an account.
 *
 * @param others the accounts on its other lines, in order
 * @param debit sum of its debits to the account, zero for none
 * @param credit sum of its credits, positive
 * @param balance after it; positive is a debit balance
 */
public record StatementLine(
    long seq, LocalDate on, String kind, String text, Optional<Source> source, List<StatementLine.Other> others, Money debit, Money credit, Money balance) {
  /** An account on the other side. */
  public record Other(AccountPath account, String currency) {}

  public StatementLine {
    others = List.copyOf(others);
  }

  public StatementKey key() {
    return new StatementKey(on, seq);
  }
}
