package coop.phyle.payments;

import java.util.Locale;

/** A creditor reference by ISO 11649: "RF", two check digits, up to 21 letters and digits. */
public record Reference(String value) {
  public Reference {
    if (!isReference(value)) {
      throw new IllegalArgumentException("not a creditor reference: " + value);
    }
  }

  /** Reads what people copy: spaces and small letters are fine. */
  public static Reference read(String text) {
    return new Reference(bare(text));
  }

  /** Whether {@link #read} would accept the text. */
  public static boolean isReadable(String text) {
    return isReference(bare(text));
  }

  /** Puts the check digits before a body. */
  public static Reference of(String body) {
    return new Reference("RF%02d%s".formatted(98 - CheckDigits.remainder(body + "RF00"), body));
  }

  /** In groups of four, as people read it out: "RF18 5390 0754 7034". */
  public String grouped() {
    return value.replaceAll("(.{4})(?!$)", "$1 ");
  }

  @Override
  public String toString() {
    return value;
  }

  private static boolean isReference(String text) {
    return text.matches("RF[0-9]{2}[0-9A-Z]{1,21}") && CheckDigits.remainder(text.substring(4) + text.substring(0, 4)) == 1;
  }

  private static String bare(String text) {
    return text.replaceAll("\\s", "").toUpperCase(Locale.ROOT);
  }
}
