package coop.phyle.kernel.tally;

import coop.phyle.kernel.money.Fraction;
import org.jspecify.annotations.Nullable;

/**
 * One threshold a resolution must meet: "more than 1/2 of the votes cast, weighted by class".
 *
 * @param scope over all voters together, in each class, or in one class
 * @param only the class, for {@link Scope#ONE_CLASS}
 * @param basis one vote a head, or weighted by class share
 * @param base what the votes in favour are measured against
 * @param fraction the threshold
 * @param strict true: more than the fraction; false: at least the fraction
 */
public record Test(Scope scope, @Nullable ClassId only, Basis basis, Base base, Fraction fraction, boolean strict) {
  public enum Scope {
    ALL,
    EACH_CLASS,
    ONE_CLASS
  }

  public enum Basis {
    PER_HEAD,
    CLASS_WEIGHTED
  }

  public enum Base {
    /** Votes for plus votes against; abstentions do not count. */
    CAST,
    /** Everyone who voted, abstentions included. */
    PRESENT,
    /** Everyone on the roll. */
    ELIGIBLE
  }

  public Test {
    if ((scope == Scope.ONE_CLASS) != (only != null)) {
      throw new IllegalArgumentException("a test of one class names it, and no other test does");
    }
    if (fraction.compareTo(Fraction.ZERO) < 0 || fraction.compareTo(Fraction.ONE) > 0) {
      throw new IllegalArgumentException("a threshold lies between 0 and 1, not " + fraction);
    }
  }
}
