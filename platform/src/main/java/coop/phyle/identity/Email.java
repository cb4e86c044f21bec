package coop.phyle.identity;

import java.net.IDN;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * An email address, lower case, its domain in ASCII form. Two spellings of one address are equal.
 *
 * @param value such as {@code aina@horta.example}; an invalid one throws {@link IllegalArgumentException}, see {@link #read}
 */
public record Email(String value) {
  /** RFC 5321 §4.5.3.1.3: a path holds 256 octets, two of them angle brackets. */
  static final int LONGEST = 254;

  private static final Pattern SHAPE =
      Pattern.compile("[a-z0-9.!#$%&'*+/=?^_`{|}~-]{1,64}@([a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?\\.)+[a-z0-9][a-z0-9-]{0,61}[a-z0-9]");

  public Email {
    value = tidy(value);
    if (value.length() > LONGEST || !SHAPE.matcher(value).matches()) {
      throw new IllegalArgumentException("not an email address");
    }
  }

  /** What somebody typed, if it is an address. */
  public static Optional<Email> read(String typed) {
    try {
      return Optional.of(new Email(typed));
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  private static String tidy(String typed) {
    var text = typed.strip().toLowerCase(Locale.ROOT);
    var at = text.lastIndexOf('@');
    return at < 0 ? text : text.substring(0, at + 1) + IDN.toASCII(text.substring(at + 1)).toLowerCase(Locale.ROOT);
  }

  @Override
  public String toString() {
    return value;
  }
}
