package coop.phyle.kernel.tally.budget;

import coop.phyle.kernel.money.Fraction;
import java.math.BigInteger;
import java.util.List;

/**
 * What a project would cost its supporters now: each gives rho for each unit of utility, or all they have where that is less.
 *
 * @param rest what those who can afford rho pay together, in parts of a minor unit
 * @param utility what those have of it together
 * @param divisor the utility times the parts of a minor unit: {@code rest} divided by it is rho in minor units
 * @param rich those who can afford rho; all other supporters give what they have
 */
record Quote(int project, Line rest, BigInteger utility, BigInteger divisor, List<Giver> rich) {

  /** Supporters alike: with one purse and one utility, from one place among the project's groups of supporters. */
  record Giver(int group, int purse, Line money, BigInteger utility, BigInteger voters) {}

  /** Price of a unit of utility in minor units. */
  Fraction rho() {
    return new Fraction(rest.at(), divisor);
  }

  /** Which has the lower rho. */
  static int compare(Quote one, Quote other, Horizon horizon) {
    return horizon.compare(one.rest.times(other.divisor), other.rest.times(one.divisor));
  }

  Quote still() {
    return new Quote(project, rest.still(), utility, divisor, rich);
  }
}
