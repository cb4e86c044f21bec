package coop.phyle.deciding;

import java.util.List;

/**
 * A sentence for people, still without a language.
 *
 * @param key message key in the bundle of the module that says it
 * @param args its arguments; dates as LocalDate, which the page prints as its reader's language has them
 */
public record Words(String key, List<Object> args) {
  public Words {
    args = List.copyOf(args);
  }

  public static Words of(String key, Object... args) {
    return new Words(key, List.of(args));
  }
}
