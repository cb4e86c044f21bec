package coop.phyle.kernel.tally;

import coop.phyle.kernel.money.Fraction;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;

/**
 * One test's working in words: a message key and its numbers, for a caller to put into the reader's language.
 * "31 of 41 for; needs more than 20.5" is {@code tally.heads.more-than [31, 41, 20.5]}.
 *
 * <p>Keys: {@code tally.heads.more-than}, {@code tally.heads.at-least} (in favour, of, needed, in votes), {@code tally.weighted.more-than},
 * {@code tally.weighted.at-least} (in favour and needed, in percent of the whole). Numbers are rounded for reading, but to as many places
 * as it takes for the rounded figures to compare as the exact ones do; they never decide anything.
 */
public record Explanation(String key, List<BigDecimal> numbers) {
  private static final int MOST_PLACES = 12;

  public Explanation {
    numbers = List.copyOf(numbers);
  }

  public static Explanation of(Outcome.Check check) {
    return of(check.test(), check.inFavour(), check.of(), check.needed());
  }

  /** The same from kept figures. */
  public static Explanation of(Test test, Fraction votesFor, Fraction of, Fraction votesNeeded) {
    var weighted = test.scope() == Test.Scope.ALL && test.basis() == Test.Basis.CLASS_WEIGHTED;
    var key = "tally." + (weighted ? "weighted" : "heads") + (test.strict() ? ".more-than" : ".at-least");
    if (!weighted) {
      var places = places(votesFor, votesNeeded);
      return new Explanation(key, List.of(round(votesFor, places), round(of, places), round(votesNeeded, places)));
    }
    var inFavour = percent(votesFor, of);
    var needed = percent(votesNeeded, of);
    var places = places(inFavour, needed);
    return new Explanation(key, List.of(round(inFavour, places), round(needed, places)));
  }

  private static Fraction percent(Fraction part, Fraction of) {
    return of.isZero() ? Fraction.ZERO : part.dividedBy(of).times(100);
  }

  private static int places(Fraction inFavour, Fraction needed) {
    var places = 1;
    while (places < MOST_PLACES
        && Integer.signum(inFavour.compareTo(needed)) != round(inFavour, places).compareTo(round(needed, places))) {
      places++;
    }
    return places;
  }

  /** Rounds half up and drops zeros at the end, keeping whole numbers whole. */
  private static BigDecimal round(Fraction fraction, int places) {
    var rounded = new BigDecimal(fraction.numerator())
        .divide(new BigDecimal(fraction.denominator()), places, RoundingMode.HALF_UP)
        .stripTrailingZeros();
    return rounded.scale() < 0 ? rounded.setScale(0) : rounded;
  }
}
