package coop.phyle.ledger;

import coop.phyle.kernel.money.Currency;
import coop.phyle.kernel.money.Money;
import java.math.BigDecimal;
import java.util.Optional;

/** Reads amounts as people type them: "1234.5", "1,234.50", "1.234,50", "1 234,50 €". */
public final class AmountText {
  private AmountText() {}

  /** The amount, or nothing when the text is no amount, has more decimals than the currency, or more than 15 digits. */
  public static Optional<Money> read(String text, Currency currency) {
    var bare = text.replaceAll("[\\s\\u00a0\\u202f'’]", "").replaceAll("^[€$£]|[€$£]$|" + currency.code(), "");
    if (!bare.matches("[0-9]+([.,][0-9]{3})*([.,][0-9]+)?")) {
      return Optional.empty();
    }
    var plain = plain(bare, currency.scale());
    var decimals = plain.contains(".") ? plain.length() - plain.indexOf('.') - 1 : 0;
    if (decimals > currency.scale() || plain.length() > 16) {
      return Optional.empty();
    }
    return Optional.of(new Money(new BigDecimal(plain).movePointRight(currency.scale()).longValueExact(), currency));
  }

  /** Grouping marks out, a point for the decimals. A lone mark before exactly three digits groups them, unless the currency has three decimals. */
  private static String plain(String bare, int scale) {
    var last = Math.max(bare.lastIndexOf('.'), bare.lastIndexOf(','));
    if (last < 0) {
      return bare;
    }
    var mark = bare.charAt(last);
    var repeated = bare.indexOf(mark) != last;
    var other = bare.indexOf(mark == '.' ? ',' : '.') >= 0;
    var grouping = repeated || (!other && bare.length() - last - 1 == 3 && scale != 3);
    if (grouping) {
      return other ? "0.00000" : bare.replaceAll("[.,]", "");
    }
    return bare.substring(0, last).replaceAll("[.,]", "") + "." + bare.substring(last + 1);
  }
}
