package coop.phyle.meetings;

import coop.phyle.membership.MemberId;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;

/** Reads what came from outside; nonsense is simply nothing. */
final class Typed {
  private static final Pattern LINK = Pattern.compile("https?://\\S+");

  private Typed() {}

  static <E extends Enum<E>> Optional<E> choice(Class<E> type, String text) {
    for (var constant : type.getEnumConstants()) {
      if (constant.name().equals(text)) {
        return Optional.of(constant);
      }
    }
    return Optional.empty();
  }

  static Optional<MemberId> member(String text) {
    try {
      return Optional.of(new MemberId(UUID.fromString(text)));
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  /** A whole number in these bounds. */
  static Optional<Integer> whole(String text, int least, int most) {
    try {
      return Optional.of(Integer.parseInt(text.strip())).filter(n -> n >= least && n <= most);
    } catch (NumberFormatException e) {
      return Optional.empty();
    }
  }

  static boolean fits(String text, int least, int most) {
    var length = text.codePointCount(0, text.length());
    return length >= least && length <= most;
  }

  /** Nothing, or an address on the web. */
  static boolean link(String text, int most) {
    return text.isEmpty() || (fits(text, 1, most) && LINK.matcher(text).matches());
  }
}
