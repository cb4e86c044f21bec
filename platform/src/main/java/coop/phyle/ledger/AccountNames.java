package coop.phyle.ledger;

import coop.phyle.kernel.books.AccountPath;
import coop.phyle.kernel.books.Leg;
import coop.phyle.kernel.money.Currency;
import coop.phyle.shell.Page;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** What a book's accounts are called, for templates. */
public record AccountNames(Map<String, Account> accounts, Currency own) {
  public static AccountNames of(List<Account> accounts, Currency own) {
    return new AccountNames(accounts.stream().collect(Collectors.toMap(a -> a.path() + " " + a.currency().code(), Function.identity())), own);
  }

  /** Where the account's statement is. */
  public String url(Page page, AccountPath path, String currency) {
    return page.coopUrl("/money/accounts/" + path) + (currency.equals(own.code()) ? "" : "?currency=" + currency);
  }

  public String of(Page page, Leg leg) {
    return of(page, leg.account(), leg.amount().currency().code());
  }

  /** The name, or the bare path of an account the book does not have. */
  public String of(Page page, AccountPath path, String currency) {
    var account = accounts.get(path + " " + currency);
    return account == null ? path.value() : account.name(page, own);
  }
}
