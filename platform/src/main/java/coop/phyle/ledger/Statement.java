package coop.phyle.ledger;

import coop.phyle.kernel.money.Money;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * What happened to one account between two days, both included, one page of it; a positive balance is a debit balance.
 *
 * @param opening before the first day
 * @param debits of the whole time
 * @param credits of the whole time, positive
 * @param closing after the last day
 * @param entries how many the whole time has
 * @param newest number of the newest entry that is counted; what is posted later is not
 * @param first whether this is the first page
 * @param brought what the account held before the first line of this page
 * @param lines in books order
 * @param next where the next page goes on
 */
public record Statement(
    Account account, LocalDate from, LocalDate until, Money opening, Money debits, Money credits, Money closing, long entries, long newest,
    boolean first, Money brought, List<StatementLine> lines, Optional<StatementKey> next) {
  public static final int PAGE = 100;

  public Statement {
    lines = List.copyOf(lines);
  }

  /** What the account held after the last line of this page. */
  public Money carried() {
    return lines.isEmpty() ? brought : lines.getLast().balance();
  }

  /** As people read the account: what is owed, owned and earned is positive too. */
  public Money inFavour(Money amount) {
    return account.path().root().creditNormal() ? amount.negated() : amount;
  }
}
