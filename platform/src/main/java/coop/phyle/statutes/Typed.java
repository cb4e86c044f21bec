package coop.phyle.statutes;

import coop.phyle.kernel.money.Fraction;
import coop.phyle.kernel.money.Money;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.Locale;

/** Rule-book values as a form field shows them, in a shape {@link Form} reads back to the same value. */
final class Typed {
  private Typed() {}

  /** "40", "37.5", else "1/3". */
  static String part(Fraction fraction) {
    try {
      return new BigDecimal(fraction.numerator().multiply(BigInteger.valueOf(100)))
          .divide(new BigDecimal(fraction.denominator()))
          .toPlainString();
    } catch (ArithmeticException endless) {
      return fraction.toString();
    }
  }

  static String money(Money money) {
    return money.decimal();
  }

  static String choice(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT);
  }
}
