package coop.phyle.deciding;

import coop.phyle.kernel.money.Fraction;
import coop.phyle.shell.Page;
import java.math.BigDecimal;
import java.text.NumberFormat;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/**
 * A sentence for people, still without a language.
 *
 * @param key message key in the bundle of the module that says it
 * @param args its arguments; days, moments, fractions (as percent), figures and other words are written as the reader's language has them
 */
public record Words(String key, List<Object> args) {
  public Words {
    args = List.copyOf(args);
  }

  /** The sentence in the reader's language. */
  public String in(Page page) {
    return page.t(key, args.stream().map(arg -> written(page, arg)).toArray());
  }

  private static Object written(Page page, Object arg) {
    return switch (arg) {
      case Words words -> words.in(page);
      case LocalDate day -> page.date(day);
      case Instant moment -> page.moment(moment);
      case Fraction part -> page.percent(part);
      case BigDecimal figure -> figure(page, figure);
      default -> arg;
    };
  }

  private static String figure(Page page, BigDecimal figure) {
    var format = NumberFormat.getInstance(page.locale());
    format.setMaximumFractionDigits(Math.max(2, figure.scale()));
    return format.format(figure);
  }

  public static Words of(String key, Object... args) {
    return new Words(key, List.of(args));
  }
}
