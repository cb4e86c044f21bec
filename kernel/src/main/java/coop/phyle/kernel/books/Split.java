package coop.phyle.kernel.books;

import coop.phyle.kernel.money.Fraction;
import coop.phyle.kernel.money.Money;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/** Splits an amount without losing a cent: largest remainder first, ties in the order given. */
public final class Split {
  private Split() {}

  /**
   * Splits in proportion to weights that need not sum to 1.
   *
   * @param total may be negative; its parts then mirror those of its opposite
   * @param weights none negative, at least one above zero
   */
  public static List<Money> by(Money total, List<Fraction> weights) {
    var sum = weights.stream().reduce(Fraction.ZERO, Fraction::plus);
    if (sum.compareTo(Fraction.ZERO) <= 0 || weights.stream().anyMatch(w -> w.compareTo(Fraction.ZERO) < 0)) {
      throw new IllegalArgumentException("weights are none below zero and one above it");
    }
    if (total.minor() < 0) {
      return by(total.negated(), weights).stream().map(Money::negated).toList();
    }
    var floors = new ArrayList<Long>();
    var remainders = new ArrayList<Fraction>();
    for (var weight : weights) {
      var exact = weight.times(total.minor()).dividedBy(sum);
      var floor = exact.numerator().divide(exact.denominator());
      floors.add(floor.longValueExact());
      remainders.add(exact.minus(new Fraction(floor, BigInteger.ONE)));
    }
    var left = total.minor() - floors.stream().mapToLong(Long::longValue).sum();
    IntStream.range(0, weights.size())
        .boxed()
        .sorted(Comparator.<Integer, Fraction>comparing(remainders::get).reversed())
        .limit(left)
        .forEach(i -> floors.set(i, floors.get(i) + 1));
    return floors.stream().map(minor -> new Money(minor, total.currency())).toList();
  }
}
