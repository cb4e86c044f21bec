package coop.phyle.outcomes;

import coop.phyle.discussion.CardKind;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** What was decided: a decision, a poll, an election or a meeting. */
record Source(CardKind kind, int number) {
  private static final Pattern PATH = Pattern.compile("/?([a-z]+)/([1-9][0-9]{0,8})");

  Source {
    if (kind == CardKind.OUTCOMES || number < 1) {
      throw new IllegalArgumentException("nothing to follow: " + kind + " " + number);
    }
  }

  /** Where it is inside the co-op. */
  String path() {
    return kind.path(number);
  }

  /** Where what comes of it is followed. */
  String followed() {
    return "/outcomes/of" + path();
  }

  /** Message key of what it is, with its number. */
  String key() {
    return "outcomes.of." + kind.name().toLowerCase(Locale.ROOT);
  }

  static Optional<Source> of(String kind, int number) {
    return Arrays.stream(CardKind.values())
        .filter(one -> one != CardKind.OUTCOMES && number > 0 && one.name().toLowerCase(Locale.ROOT).equals(kind))
        .map(one -> new Source(one, number))
        .findFirst();
  }

  /** @param path such as {@code /decisions/7} */
  static Optional<Source> read(String path) {
    var match = PATH.matcher(path.strip());
    return match.matches() ? of(match.group(1), Integer.parseInt(match.group(2))) : Optional.empty();
  }
}
