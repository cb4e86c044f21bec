package coop.phyle.outcomes;

import coop.phyle.discussion.CardKind;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** What was decided: a decision, a poll, an election, a meeting or an initiative. */
public record Source(CardKind kind, int number) {
  private static final Set<CardKind> FOLLOWED = Set.of(CardKind.DECISIONS, CardKind.POLLS, CardKind.ELECTIONS, CardKind.MEETINGS, CardKind.INITIATIVES);

  public Source {
    if (!FOLLOWED.contains(kind) || number < 1) {
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
        .filter(one -> FOLLOWED.contains(one) && number > 0 && one.name().toLowerCase(Locale.ROOT).equals(kind))
        .map(one -> new Source(one, number))
        .findFirst();
  }
}
