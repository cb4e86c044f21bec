package coop.phyle.kernel.books;

import coop.phyle.kernel.money.Currency;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * A book ready to be written out: what it is called, its chart of accounts, its entries.
 *
 * @param accounts every account with its currency, declared even when empty
 */
public record Journal(String name, List<Account> accounts, List<Entry> entries) {
  /** An account of the chart. */
  public record Account(AccountPath path, Currency currency) {}

  /** Sorts both lists, so that the same book is always the same file; a leg on an account that is not declared is refused. */
  public Journal {
    accounts = accounts.stream().sorted(Comparator.comparing(Account::path).thenComparing(a -> a.currency().code())).toList();
    entries = entries.stream().sorted(Entry.BY_DAY).toList();
    var declared = java.util.Set.copyOf(accounts);
    for (var entry : entries) {
      for (var leg : entry.legs()) {
        if (!declared.contains(new Account(leg.account(), leg.amount().currency()))) {
          throw new IllegalArgumentException("entry " + entry.seq() + " uses an account that is not declared: " + leg.account());
        }
      }
    }
  }

  Map<String, Currency> currencies() {
    var found = new TreeMap<String, Currency>();
    accounts.forEach(a -> found.put(a.currency().code(), a.currency()));
    return found;
  }

  /** The paths in order, each with the codes of its currencies. */
  Map<AccountPath, List<String>> paths() {
    var found = new TreeMap<AccountPath, List<String>>();
    for (var account : accounts) {
      found.merge(account.path(), List.of(account.currency().code()), (a, b) -> java.util.stream.Stream.concat(a.stream(), b.stream()).toList());
    }
    return found;
  }

  List<String> kinds() {
    return entries.stream().map(Entry::kind).distinct().sorted().toList();
  }

  /** The last day anything happened, or none. */
  java.util.Optional<LocalDate> lastDay() {
    return entries.isEmpty() ? java.util.Optional.empty() : java.util.Optional.of(entries.getLast().on());
  }

  /** One line, free of the signs that mean something to the programs that read journals. */
  static String line(String text) {
    return text.replaceAll("[\\p{Cntrl}\\s]+", " ").replace('"', '\'').replace(';', ',').replace('|', '/').replace('\\', '/').strip();
  }
}
