package coop.phyle.kernel.books;

import coop.phyle.kernel.money.Currency;
import coop.phyle.kernel.money.Money;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.OptionalLong;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * A balanced entry of a journal. One that does not sum to zero in each currency cannot be built.
 *
 * @param seq its number in the book, from 1 without gaps
 * @param on the day it counts from
 * @param kind what sort of act made it: "manual", "share", "reversal"
 * @param text one line for readers, without names of people
 * @param reverses the number of the entry this one takes back
 */
public record Entry(long seq, LocalDate on, String kind, String text, List<Leg> legs, OptionalLong reverses) {
  /** Books order: by day, then as they were written. */
  public static final Comparator<Entry> BY_DAY = Comparator.comparing(Entry::on).thenComparingLong(Entry::seq);

  public Entry {
    legs = List.copyOf(legs);
    if (seq < 1 || legs.size() < 2) {
      throw new IllegalArgumentException("an entry has a number from 1 and at least two legs");
    }
    var off = imbalance(legs);
    if (!off.isEmpty()) {
      throw new IllegalArgumentException("entry " + seq + " is off by " + off.values());
    }
  }

  /** What the legs sum to in each currency that does not come to zero; empty when they balance. */
  public static SortedMap<String, Money> imbalance(List<Leg> legs) {
    SortedMap<String, Money> sums = new TreeMap<>();
    for (var leg : legs) {
      sums.merge(leg.amount().currency().code(), leg.amount(), Money::plus);
    }
    sums.values().removeIf(Money::isZero);
    return sums;
  }

  /** The counter-entry: every leg turned round. */
  public Entry reversed(long number, LocalDate day, String reason) {
    return new Entry(number, day, "reversal", reason, legs.stream().map(Leg::mirrored).toList(), OptionalLong.of(seq));
  }

  /** What the entry moves in one currency: the sum of its debits. */
  public Money volume(Currency currency) {
    return legs.stream()
        .map(Leg::amount)
        .filter(a -> a.minor() > 0 && a.currency().equals(currency))
        .reduce(Money.zero(currency), Money::plus);
  }
}
