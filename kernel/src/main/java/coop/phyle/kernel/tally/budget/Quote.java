package coop.phyle.kernel.tally.budget;

import coop.phyle.kernel.money.Fraction;
import java.math.BigInteger;
import java.util.List;

/**
 * What a project would cost its supporters now: each gives rho for each unit of utility, or all they have where that is less.
 *
 * @param rest what those who can afford rho pay together, in parts of a minor unit
 * @param utility what those have of it together
 * @param parts of a minor unit {@code rest} is counted in
 * @param givers all supporters with money, those who give all they have first
 * @param rich place of the first who can afford rho
 */
record Quote(int project, Line rest, BigInteger utility, BigInteger parts, List<Giver> givers, int rich) {

  /** Supporters alike: from one purse, with one utility, from one place among the project's groups of supporters. */
  record Giver(int group, int purse, Line money, BigInteger utility, BigInteger voters) {}

  /** Price of a unit of utility in minor units. */
  Fraction rho() {
    return new Fraction(rest.at(), utility.multiply(parts));
  }

  /** Which has the lower rho. */
  static int compare(Quote one, Quote other, Horizon horizon) {
    return horizon.compare(one.rest.times(other.utility.multiply(other.parts)), other.rest.times(one.utility.multiply(one.parts)));
  }
}
