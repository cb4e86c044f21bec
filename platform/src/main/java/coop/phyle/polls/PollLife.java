package coop.phyle.polls;

import java.time.Instant;
import java.util.Optional;

/**
 * A poll with the steps it has taken.
 *
 * @param statutesVersion in force when it opened
 * @param done counted, or drawn
 * @param next the round after this one
 */
record PollLife(Poll poll, Optional<Instant> openedAt, int statutesVersion, Optional<Instant> withdrawnAt, boolean done, Optional<Integer> next) {
  Stage stage(Instant now) {
    if (withdrawnAt.isPresent()) {
      return Stage.WITHDRAWN;
    }
    if (done) {
      return Stage.CLOSED;
    }
    if (openedAt.isEmpty()) {
      return now.isBefore(poll.asked().closesAt()) ? Stage.ANNOUNCED : Stage.WAITING;
    }
    return now.isBefore(poll.asked().closesAt()) ? Stage.OPEN : Stage.WAITING;
  }

  boolean due(Instant now) {
    return openedAt.isEmpty() && withdrawnAt.isEmpty() && !now.isBefore(poll.asked().opensAt());
  }
}
