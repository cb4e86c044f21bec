package coop.phyle.payments;

import java.util.Locale;

/** An international bank account number (ISO 13616): country, two check digits, up to 30 letters and digits. */
public record Iban(String value) {
  public Iban {
    if (!isIban(value)) {
      throw new IllegalArgumentException("not an IBAN");
    }
  }

  /** Reads what people copy: spaces and small letters are fine. */
  public static Iban read(String text) {
    return new Iban(bare(text));
  }

  /** Whether {@link #read} would accept the text. */
  public static boolean isReadable(String text) {
    return isIban(bare(text));
  }

  /** In groups of four, as people read it. */
  public String grouped() {
    return value.replaceAll("(.{4})(?!$)", "$1 ");
  }

  @Override
  public String toString() {
    return value;
  }

  private static boolean isIban(String text) {
    return text.matches("[A-Z]{2}[0-9]{2}[0-9A-Z]{11,30}") && CheckDigits.remainder(text.substring(4) + text.substring(0, 4)) == 1;
  }

  private static String bare(String text) {
    return text.replaceAll("\\s", "").toUpperCase(Locale.ROOT);
  }
}
