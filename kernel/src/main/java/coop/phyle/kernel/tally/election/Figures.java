package coop.phyle.kernel.tally.election;

import coop.phyle.kernel.json.Json;
import coop.phyle.kernel.money.Fraction;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;

/** Exact figures in writing: a decimal where there is a finite one, else "133/240". */
public final class Figures {
  private static final BigInteger FIVE = BigInteger.valueOf(5);
  private static final int MOST_DIGITS = 60;

  private Figures() {}

  /** A JSON number where the decimal is finite and short, else a text with the fraction. */
  public static Json json(Fraction figure) {
    var exact = exact(figure);
    return exact.indexOf('/') < 0 && exact.length() <= Json.Num.LONGEST ? new Json.Num(exact) : Json.of(exact);
  }

  /** The whole figure, nothing rounded. */
  public static String exact(Fraction figure) {
    if (figure.denominator().equals(BigInteger.ONE)) {
      return figure.numerator().toString();
    }
    var places = places(figure.denominator());
    return places < 0 || places > MOST_DIGITS ? figure.toString() : decimal(figure, places, RoundingMode.UNNECESSARY).toPlainString();
  }

  /** For reading: at most this many decimals, rounded half up. Decides nothing. */
  public static String rounded(Fraction figure, int places) {
    return decimal(figure, places, RoundingMode.HALF_UP).toPlainString();
  }

  /** Decimals of the finite decimal with this denominator, or −1 where it never ends. */
  static int places(BigInteger denominator) {
    if (denominator.equals(BigInteger.ONE)) {
      return 0;
    }
    var twos = denominator.getLowestSetBit();
    var rest = denominator.shiftRight(twos);
    var fives = 0;
    while (rest.mod(FIVE).signum() == 0) {
      rest = rest.divide(FIVE);
      fives++;
    }
    return rest.equals(BigInteger.ONE) ? Math.max(twos, fives) : -1;
  }

  private static BigDecimal decimal(Fraction figure, int places, RoundingMode rounding) {
    return new BigDecimal(figure.numerator()).divide(new BigDecimal(figure.denominator()), places, rounding);
  }
}
