package coop.phyle.kernel.books;

import coop.phyle.kernel.money.Currency;
import coop.phyle.kernel.money.Money;
import java.io.IOException;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * A book ready to be written out: what it is called, its chart of accounts, its entries. The entries may be read from wherever they are kept while they are written:
 * whoever writes goes through them once and holds none.
 *
 * @param accounts every account with its currency, declared even when empty
 * @param kinds of the entries, each once, in order
 * @param first the day of the first entry; empty for an empty book
 * @param entries in books order
 */
public record Journal(String name, List<Account> accounts, List<String> kinds, Optional<LocalDate> first, Iterable<Entry> entries) {
  /** An account of the chart. */
  public record Account(AccountPath path, Currency currency) {}

  /** What is done with each entry. */
  interface Each {
    void entry(Entry entry) throws IOException;
  }

  /** What the entries came to: the day of the last one, none in an empty book, and every account's balance. */
  record Closing(Optional<LocalDate> day, Balances balances) {}

  /** Sorts the chart, so that the same book is always the same file. */
  public Journal {
    accounts = accounts.stream().sorted(Comparator.comparing(Account::path).thenComparing(a -> a.currency().code())).toList();
    kinds = List.copyOf(kinds);
  }

  /** A book whose entries are at hand, in any order. */
  public static Journal of(String name, List<Account> accounts, List<Entry> entries) {
    var sorted = entries.stream().sorted(Entry.BY_DAY).toList();
    return new Journal(
        name, accounts, sorted.stream().map(Entry::kind).distinct().sorted().toList(), sorted.stream().findFirst().map(Entry::on), sorted);
  }

  boolean isEmpty() {
    return first.isEmpty();
  }

  /** Goes through the entries once. One out of order, or with a line on an account that is not declared, is refused. */
  Closing each(Each each) throws IOException {
    var declared = Set.copyOf(accounts);
    var sums = new TreeMap<Balances.Key, Money>();
    Entry last = null;
    for (var entry : entries) {
      if (last != null && Entry.BY_DAY.compare(last, entry) >= 0) {
        throw new IllegalArgumentException("entry " + entry.seq() + " comes after entry " + last.seq());
      }
      for (var leg : entry.legs()) {
        if (!declared.contains(new Account(leg.account(), leg.amount().currency()))) {
          throw new IllegalArgumentException("entry " + entry.seq() + " uses an account that is not declared: " + leg.account());
        }
      }
      Balances.add(sums, entry);
      each.entry(entry);
      last = entry;
    }
    return new Closing(Optional.ofNullable(last).map(Entry::on), new Balances(sums));
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
      found.merge(account.path(), List.of(account.currency().code()), (a, b) -> Stream.concat(a.stream(), b.stream()).toList());
    }
    return found;
  }

  /** One line, free of the signs that mean something to the programs that read journals. */
  static String line(String text) {
    return text.replaceAll("[\\p{Cntrl}\\s]+", " ").replace('"', '\'').replace(';', ',').replace('|', '/').replace('\\', '/').strip();
  }
}
