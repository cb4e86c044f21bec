package coop.phyle.ledger;

import coop.phyle.kernel.books.AccountPath;
import coop.phyle.kernel.money.Currency;
import coop.phyle.shell.Page;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * An account of the chart.
 *
 * @param title its name in the co-op's words; empty for the usual accounts, whose names are in the message bundles
 * @param floor the lowest balance allowed, in minor units; empty for no limit
 * @param closed takes no more entries
 */
public record Account(AccountPath path, Currency currency, Optional<String> title, OptionalLong floor, boolean closed) {
  /** Its name in the reader's language, with the currency where it is not the book's own. */
  public String name(Page page, Currency own) {
    var name = title.orElseGet(() -> page.t("ledger.account." + path.value().replace(':', '.')));
    return currency.equals(own) ? name : name + " (" + currency.code() + ")";
  }
}
