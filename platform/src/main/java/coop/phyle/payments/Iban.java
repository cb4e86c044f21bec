package coop.phyle.payments;

import java.util.Arrays;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** An international bank account number (ISO 13616): country, two check digits, up to 30 letters and digits. */
public record Iban(String value) {
  /** ISO 3166, and Kosovo, which has account numbers but no code there. */
  private static final Set<String> COUNTRIES =
      Stream.concat(Stream.of("XK"), Arrays.stream(Locale.getISOCountries())).collect(Collectors.toUnmodifiableSet());

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
    return text.matches("[A-Z]{2}[0-9]{2}[0-9A-Z]{11,30}")
        && COUNTRIES.contains(text.substring(0, 2))
        && CheckDigits.remainder(text.substring(4) + text.substring(0, 4)) == 1;
  }

  private static String bare(String text) {
    return text.replaceAll("\\s", "").toUpperCase(Locale.ROOT);
  }
}
