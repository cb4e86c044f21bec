package coop.phyle.outcomes;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** How a result stands. */
public enum Status {
  PLANNED,
  IN_HAND,
  DONE,
  DROPPED;

  /** Whether nothing more is to come of it. */
  public boolean over() {
    return this == DONE || this == DROPPED;
  }

  /** As addresses and programs name it: {@code in-hand}. */
  public String word() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  public String key() {
    return "outcomes.status." + word();
  }

  static Optional<Status> read(String word) {
    return Arrays.stream(values()).filter(one -> one.word().equals(word)).findFirst();
  }
}
