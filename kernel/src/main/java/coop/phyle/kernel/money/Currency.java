package coop.phyle.kernel.money;

/** A currency by its ISO 4217 code; scale is the number of decimals its smallest unit has. */
public record Currency(String code, int scale) {
  public Currency {
    if (!code.matches("[A-Z]{3}") || scale < 0 || scale > 4) {
      throw new IllegalArgumentException("a currency has three capital letters and 0 to 4 decimals, not " + code + "/" + scale);
    }
  }

  /** Looks the scale up in the JDK's ISO 4217 table; an unknown code is refused. */
  public static Currency of(String code) {
    try {
      return new Currency(code, Math.max(0, java.util.Currency.getInstance(code).getDefaultFractionDigits()));
    } catch (IllegalArgumentException unknown) {
      throw new IllegalArgumentException("is not a currency of ISO 4217: " + code);
    }
  }
}
