package coop.phyle.money;

import coop.phyle.kernel.books.AccountRoot;
import coop.phyle.kernel.books.Balances;
import coop.phyle.kernel.money.Currency;
import coop.phyle.kernel.money.Money;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What a co-op has, what it owes, what belongs to it: the first equals the other two. */
final class BalanceSheet {
  private BalanceSheet() {}

  static List<MoneyPages.Section> of(Balances balances, Currency own) {
    var assets = lines(balances, AccountRoot.ASSETS);
    var liabilities = lines(balances, AccountRoot.LIABILITIES);
    var equity = new ArrayList<>(lines(balances, AccountRoot.EQUITY));
    var result = result(balances, own);
    if (!result.isZero()) {
      equity.add(new MoneyPages.Line(Optional.empty(), result));
    }
    return List.of(section(AccountRoot.ASSETS, assets, own), section(AccountRoot.LIABILITIES, liabilities, own), section(AccountRoot.EQUITY, equity, own));
  }

  /** Income less spending that no decision has appropriated yet. */
  private static Money result(Balances balances, Currency own) {
    return balances.sums().entrySet().stream()
        .filter(e -> e.getKey().account().root() == AccountRoot.INCOME || e.getKey().account().root() == AccountRoot.EXPENSES)
        .map(e -> e.getValue().negated())
        .filter(a -> a.currency().equals(own))
        .reduce(Money.zero(own), Money::plus);
  }

  private static List<MoneyPages.Line> lines(Balances balances, AccountRoot root) {
    return balances.sums().entrySet().stream()
        .filter(e -> e.getKey().account().root() == root && !e.getValue().isZero())
        .map(e -> new MoneyPages.Line(Optional.of(e.getKey().account()), root.creditNormal() ? e.getValue().negated() : e.getValue()))
        .toList();
  }

  private static MoneyPages.Section section(AccountRoot root, List<MoneyPages.Line> lines, Currency own) {
    var total = lines.stream().map(MoneyPages.Line::amount).filter(a -> a.currency().equals(own)).reduce(Money.zero(own), Money::plus);
    return new MoneyPages.Section(root, List.copyOf(lines), total);
  }
}
