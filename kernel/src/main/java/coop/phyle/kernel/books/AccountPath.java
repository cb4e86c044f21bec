package coop.phyle.kernel.books;

import java.util.Arrays;
import java.util.Locale;
import java.util.regex.Pattern;

/** An account by its place in the chart: lower-case words joined by colons, the first one of the five roots, at most 120 characters. */
public record AccountPath(String value) implements Comparable<AccountPath> {
  private static final Pattern SHAPE = Pattern.compile("(assets|liabilities|equity|income|expenses)(:[a-z0-9]+(-[a-z0-9]+)*){1,6}");

  public AccountPath {
    if (!isPath(value)) {
      throw new IllegalArgumentException("not an account: " + value);
    }
  }

  public static AccountPath of(String value) {
    return new AccountPath(value);
  }

  /** Whether the constructor would accept the text. */
  public static boolean isPath(String text) {
    return text.length() <= 120 && SHAPE.matcher(text).matches();
  }

  public AccountRoot root() {
    return AccountRoot.valueOf(value.substring(0, value.indexOf(':')).toUpperCase(Locale.ROOT));
  }

  /** The same path as beancount writes it: {@code Equity:Reserve:Indivisible}. */
  String capitalised() {
    return String.join(":", Arrays.stream(value.split(":")).map(w -> w.substring(0, 1).toUpperCase(Locale.ROOT) + w.substring(1)).toList());
  }

  @Override
  public int compareTo(AccountPath other) {
    return value.compareTo(other.value);
  }

  @Override
  public String toString() {
    return value;
  }
}
