package coop.phyle.shell;

import coop.phyle.kernel.money.Money;
import java.math.BigDecimal;
import java.text.NumberFormat;
import java.util.Locale;

/** Values as a language writes them, for pages, mail and paper alike. */
public final class Written {
  private Written() {}

  /** Always with all the decimals the currency has: "€1,250.00", "1.250,00 €". */
  public static String money(Money money, Locale locale) {
    var format = NumberFormat.getCurrencyInstance(locale);
    format.setCurrency(java.util.Currency.getInstance(money.currency().code()));
    format.setMinimumFractionDigits(money.currency().scale());
    format.setMaximumFractionDigits(money.currency().scale());
    return format.format(BigDecimal.valueOf(money.minor(), money.currency().scale()));
  }
}
