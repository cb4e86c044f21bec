package coop.phyle.statutes;

import coop.phyle.kernel.money.Fraction;
import coop.phyle.kernel.money.Money;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.text.NumberFormat;
import java.time.Month;
import java.time.format.TextStyle;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.context.MessageSource;

/** Rule-book values in words of one language. Exact: two different values never read the same. */
final class Words {
  private static final Map<Fraction, String> NAMED =
      Map.of(
          Fraction.of(1, 2), "half", Fraction.of(2, 3), "two_thirds", Fraction.of(3, 4), "three_quarters",
          Fraction.of(1, 3), "one_third", Fraction.of(1, 4), "one_quarter", Fraction.ONE, "all");

  private final MessageSource messages;
  private final Locale locale;

  Words(MessageSource messages, Locale locale) {
    this.messages = messages;
    this.locale = locale;
  }

  String say(String key, Object... args) {
    return messages.getMessage("statutes." + key, args, locale);
  }

  /** "14 days", "1 month". */
  String count(String unit, long number) {
    return say("count." + unit, number);
  }

  String number(long number) {
    return NumberFormat.getIntegerInstance(locale).format(number);
  }

  /** "December", "diciembre"; a draft may still say something that is no month, and shows it. */
  String month(int number) {
    return number < 1 || number > 12 ? number(number) : Month.of(number).getDisplayName(TextStyle.FULL, locale);
  }

  /** "a, b and c". */
  String list(Collection<String> parts) {
    var all = List.copyOf(parts);
    if (all.size() < 2) {
      return String.join("", all);
    }
    return say("and", String.join(", ", all.subList(0, all.size() - 1)), all.getLast());
  }

  /** "half", "two thirds", else as {@link #percent}. */
  String portion(Fraction fraction) {
    var named = NAMED.get(fraction);
    return named == null ? percent(fraction) : say("fraction." + named);
  }

  /** "37.5%" with every decimal it has; a fraction without an end, such as 1/7, stays a fraction. */
  String percent(Fraction fraction) {
    if (!ends(fraction.denominator())) {
      return fraction.toString();
    }
    var percent = new BigDecimal(fraction.numerator().multiply(BigInteger.valueOf(100))).divide(new BigDecimal(fraction.denominator()));
    var format = NumberFormat.getNumberInstance(locale);
    format.setMaximumFractionDigits(20);
    return say("percent", format.format(percent));
  }

  String money(Money money) {
    var format = NumberFormat.getCurrencyInstance(locale);
    format.setCurrency(java.util.Currency.getInstance(money.currency().code()));
    var whole = new BigDecimal(money.decimal());
    format.setMinimumFractionDigits(whole.stripTrailingZeros().scale() <= 0 ? 0 : money.currency().scale());
    format.setMaximumFractionDigits(money.currency().scale());
    return format.format(whole);
  }

  private static boolean ends(BigInteger denominator) {
    var rest = denominator;
    for (var prime : List.of(BigInteger.TWO, BigInteger.valueOf(5))) {
      while (rest.mod(prime).signum() == 0) {
        rest = rest.divide(prime);
      }
    }
    return rest.equals(BigInteger.ONE);
  }
}
