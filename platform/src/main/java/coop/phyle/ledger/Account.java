package coop.phyle.ledger;

import coop.phyle.kernel.books.AccountPath;
import coop.phyle.kernel.money.Currency;
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
  /** Message key of a usual account's name. */
  public String key() {
    return "ledger.account." + path.value().replace(':', '.');
  }
}
