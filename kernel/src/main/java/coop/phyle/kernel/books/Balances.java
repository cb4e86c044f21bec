package coop.phyle.kernel.books;

import coop.phyle.kernel.money.Currency;
import coop.phyle.kernel.money.Money;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/** The sums of a journal, account by account and currency by currency. */
public record Balances(SortedMap<Balances.Key, Money> sums) {
  /** An account in one currency. */
  public record Key(AccountPath account, String currency) implements Comparable<Key> {
    private static final Comparator<Key> ORDER = Comparator.comparing(Key::account).thenComparing(Key::currency);

    @Override
    public int compareTo(Key other) {
      return ORDER.compare(this, other);
    }
  }

  public Balances {
    sums = java.util.Collections.unmodifiableSortedMap(new TreeMap<>(sums));
  }

  /** Adds every leg counted from a day up to and including {@code on}. Accounts that came back to zero stay listed. */
  public static Balances at(List<Entry> entries, LocalDate on) {
    var sums = new TreeMap<Key, Money>();
    for (var entry : entries) {
      if (!entry.on().isAfter(on)) {
        add(sums, entry);
      }
    }
    return new Balances(sums);
  }

  static void add(SortedMap<Key, Money> sums, Entry entry) {
    for (var leg : entry.legs()) {
      sums.merge(new Key(leg.account(), leg.amount().currency().code()), leg.amount(), Money::plus);
    }
  }

  public static Balances of(List<Entry> entries) {
    return at(entries, LocalDate.MAX);
  }

  public Money of(AccountPath account, Currency currency) {
    return sums.getOrDefault(new Key(account, currency.code()), Money.zero(currency));
  }
}
