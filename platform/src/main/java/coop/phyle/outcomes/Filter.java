package coop.phyle.outcomes;

import java.util.Optional;
import java.util.UUID;

/**
 * Which results somebody wants to see.
 *
 * @param who {@code me}, {@code circle-3}, {@code person-} and an id; empty for anybody
 * @param overdue only what is open after its day
 */
public record Filter(Optional<Status> status, String who, boolean overdue) {
  static final String ME = "me";
  private static final String OVERDUE = "overdue";

  static Filter of(String status, String who, boolean overdue) {
    return new Filter(Status.read(status), who.matches("me|circle-[1-9][0-9]{0,8}|person-[0-9a-f-]{36}") ? who : "", overdue || status.equals(OVERDUE));
  }

  /** Whether nothing is asked. */
  public boolean bare() {
    return status.isEmpty() && who.isEmpty() && !overdue;
  }

  Optional<Integer> circle() {
    return who.startsWith("circle-") ? Optional.of(Integer.parseInt(who.substring("circle-".length()))) : Optional.empty();
  }

  Optional<UUID> person() {
    try {
      return who.startsWith("person-") ? Optional.of(UUID.fromString(who.substring("person-".length()))) : Optional.empty();
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  /** As part of an address. */
  public String query() {
    return "status=" + (overdue ? OVERDUE : status.map(Status::word).orElse("")) + "&who=" + who;
  }
}
