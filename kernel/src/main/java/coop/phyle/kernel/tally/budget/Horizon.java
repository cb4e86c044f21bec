package coop.phyle.kernel.tally.budget;

import java.math.BigInteger;
import java.util.Optional;

/**
 * How many more raises of the endowments change nothing. Every choice a run of equal shares makes is a comparison of amounts that are linear in
 * the number of raises as long as earlier choices stay the same. So while none of these comparisons comes out differently the run buys the same
 * projects in the same order, and raises up to there need no run of their own.
 */
final class Horizon {
  private Optional<BigInteger> raises = Optional.empty();

  /** A horizon that stays where it is, for runs that are not to be raised. */
  static Horizon none() {
    var here = new Horizon();
    here.raises = Optional.of(BigInteger.ZERO);
    return here;
  }

  /** The sign of an amount now; the horizon comes as near as the last raise at which it still has this sign. */
  private int sign(Line amount) {
    var sign = amount.at().signum();
    var turns = amount.slope().signum() != 0 && amount.slope().signum() != sign;
    if (turns) {
      var last = sign == 0 ? BigInteger.ZERO : amount.at().abs().subtract(BigInteger.ONE).divide(amount.slope().abs());
      raises = Optional.of(raises.map(last::min).orElse(last));
    }
    return sign;
  }

  int compare(Line one, Line other) {
    return isHere() ? one.at().compareTo(other.at()) : sign(one.minus(other));
  }

  /** Whether already the next raise may change something. */
  boolean isHere() {
    return raises.filter(last -> last.signum() == 0).isPresent();
  }

  /** Raises from here that surely change nothing; empty: none ever does. */
  Optional<BigInteger> raises() {
    return raises;
  }
}
