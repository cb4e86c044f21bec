package coop.phyle.kernel.money;

import java.math.BigInteger;

/** An exact rational number in lowest terms with a positive denominator. Votes and weights never touch floating point. */
public record Fraction(BigInteger numerator, BigInteger denominator) implements Comparable<Fraction> {
  public static final Fraction ZERO = of(0, 1);
  public static final Fraction ONE = of(1, 1);

  /** Reduces to lowest terms; a zero denominator is refused. */
  public Fraction {
    if (denominator.signum() == 0) {
      throw new IllegalArgumentException("a fraction needs a denominator other than 0");
    }
    if (!denominator.equals(BigInteger.ONE)) {
      var common = numerator.gcd(denominator).max(BigInteger.ONE);
      common = denominator.signum() < 0 ? common.negate() : common;
      numerator = numerator.divide(common);
      denominator = denominator.divide(common);
    }
  }

  public static Fraction of(long numerator, long denominator) {
    return new Fraction(BigInteger.valueOf(numerator), BigInteger.valueOf(denominator));
  }

  /** Hundredths of one: {@code percent(25)} is 1/4. */
  public static Fraction percent(long percent) {
    return of(percent, 100);
  }

  /** Reads "3/4", "25%" or "7"; anything else, or more than 2,000 characters, is an illegal argument. */
  public static Fraction parse(String text) {
    var trimmed = text.strip();
    if (trimmed.length() > 2_000) {
      throw new IllegalArgumentException("a fraction has at most 2,000 characters");
    }
    try {
      return exact(trimmed);
    } catch (NumberFormatException notOne) {
      throw new IllegalArgumentException("must be a fraction such as 3/4, not " + trimmed);
    }
  }

  private static Fraction exact(String trimmed) {
    if (trimmed.endsWith("%")) {
      return of(Long.parseLong(trimmed.substring(0, trimmed.length() - 1).strip()), 100);
    }
    var slash = trimmed.indexOf('/');
    return slash < 0
        ? of(Long.parseLong(trimmed), 1)
        : new Fraction(new BigInteger(trimmed.substring(0, slash).strip()), new BigInteger(trimmed.substring(slash + 1).strip()));
  }

  public Fraction plus(Fraction other) {
    return new Fraction(
        numerator.multiply(other.denominator).add(other.numerator.multiply(denominator)), denominator.multiply(other.denominator));
  }

  public Fraction minus(Fraction other) {
    return plus(new Fraction(other.numerator.negate(), other.denominator));
  }

  public Fraction times(Fraction other) {
    return new Fraction(numerator.multiply(other.numerator), denominator.multiply(other.denominator));
  }

  public Fraction times(long factor) {
    return times(of(factor, 1));
  }

  public Fraction dividedBy(Fraction other) {
    return new Fraction(numerator.multiply(other.denominator), denominator.multiply(other.numerator));
  }

  public boolean isZero() {
    return numerator.signum() == 0;
  }

  @Override
  public int compareTo(Fraction other) {
    return numerator.multiply(other.denominator).compareTo(other.numerator.multiply(denominator));
  }

  /** Tenths of a percent for people, rounded half up: 133/240 is "55.4". Never used to decide anything. */
  public String asPercent() {
    var tenths = numerator.multiply(BigInteger.valueOf(2000)).divide(denominator).add(BigInteger.ONE).shiftRight(1).longValueExact();
    return tenths % 10 == 0 ? Long.toString(tenths / 10) : tenths / 10 + "." + Math.abs(tenths % 10);
  }

  @Override
  public String toString() {
    return denominator.equals(BigInteger.ONE) ? numerator.toString() : numerator + "/" + denominator;
  }
}
