package coop.phyle.kernel.tally.election;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Options of a method in writing. Whatever is not taken is unknown, and refused. */
public final class Options {
  private final String method;
  private final Map<String, String> left;

  public Options(String method, Map<String, String> written) {
    this.method = method;
    this.left = new HashMap<>(written);
  }

  /** The option as read by {@code reader}, which refuses with the words that follow "is"; or what holds where it is not written. */
  public <T> T take(String key, T unwritten, Function<String, T> reader) {
    var value = left.remove(key);
    return value == null ? unwritten : read(key, value, reader);
  }

  /** The same for an option without which the method cannot count. */
  public <T> T need(String key, Function<String, T> reader) {
    var value = left.remove(key);
    if (value == null) {
      throw new IllegalArgumentException(method + " needs the option " + key);
    }
    return read(key, value, reader);
  }

  private <T> T read(String key, String value, Function<String, T> reader) {
    try {
      return reader.apply(value);
    } catch (IllegalArgumentException unreadable) {
      throw new IllegalArgumentException(method + ": " + key + " is " + unreadable.getMessage() + ", not " + value, unreadable);
    }
  }

  public boolean flag(String key, boolean unwritten) {
    return take(key, unwritten, value -> switch (value) {
      case "true" -> true;
      case "false" -> false;
      default -> throw new IllegalArgumentException("true or false");
    });
  }

  /** To be called when all known options are taken. */
  public void done() {
    if (!left.isEmpty()) {
      throw new IllegalArgumentException(method + " has no option " + String.join(", ", left.keySet().stream().sorted().toList()));
    }
  }

  /** One of the constants of a type, written as {@link #word}. */
  public static <E extends Enum<E>> E choice(String value, Class<E> type) {
    var all = type.getEnumConstants();
    return Arrays.stream(all).filter(one -> word(one).equals(value)).findFirst()
        .orElseThrow(() -> new IllegalArgumentException(Arrays.stream(all).map(Options::word).collect(Collectors.joining(" or "))));
  }

  /** A constant in writing: small letters and hyphens. */
  public static String word(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** A whole number in decimal digits; anything else is refused with these words. */
  public static int number(String value, int least, String words) {
    if (!value.matches("[0-9]{1,9}") || Integer.parseInt(value) < least) {
      throw new IllegalArgumentException(words);
    }
    return Integer.parseInt(value);
  }
}
