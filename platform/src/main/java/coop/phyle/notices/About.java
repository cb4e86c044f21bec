package coop.phyle.notices;

import coop.phyle.shell.CoopId;
import java.util.regex.Pattern;

/**
 * What a letter is about. Letters about one thing are shown together by mail programs, and an answer by mail comes back with it.
 *
 * @param kind what sort of thing, in lower-case letters and hyphens, such as {@code thread}; see {@link Answerable#kind}
 * @param item which one of its kind in its co-op: a number, or an id as text
 */
public record About(String kind, CoopId coop, String item) {
  private static final Pattern KIND = Pattern.compile("[a-z][a-z-]{0,30}");
  private static final Pattern ITEM = Pattern.compile("[0-9a-z-]{1,40}");

  public About {
    if (!KIND.matcher(kind).matches() || !ITEM.matcher(item).matches()) {
      throw new IllegalArgumentException("no kind or item: " + kind + " " + item);
    }
  }
}
