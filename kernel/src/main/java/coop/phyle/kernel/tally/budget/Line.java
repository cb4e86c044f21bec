package coop.phyle.kernel.tally.budget;

import java.math.BigInteger;

/** An amount of money that changes with the raise of endowments: {@code at} now, and {@code slope} more with each raise from here. */
record Line(BigInteger at, BigInteger slope) {
  static final Line ZERO = new Line(BigInteger.ZERO, BigInteger.ZERO);

  Line plus(Line other) {
    return new Line(at.add(other.at), slope.add(other.slope));
  }

  Line minus(Line other) {
    return new Line(at.subtract(other.at), slope.subtract(other.slope));
  }

  Line times(BigInteger factor) {
    return new Line(at.multiply(factor), slope.multiply(factor));
  }

  /** Divides where both parts are known to be multiples. */
  Line over(BigInteger divisor) {
    return new Line(at.divide(divisor), slope.divide(divisor));
  }

  /** The same amount now, whatever raises would do. */
  Line still() {
    return slope.signum() == 0 ? this : new Line(at, BigInteger.ZERO);
  }
}
