package coop.phyle.elections;

import java.time.Instant;
import java.util.Optional;

/**
 * An election and the rows that say how far it is.
 *
 * @param calledOff why, if it was
 * @param opened when voting opened, if it did
 * @param outcome what was decided, if it is
 */
record Life(Election election, Optional<String> calledOff, Optional<Instant> opened, Optional<Outcome> outcome) {
  /**
   * What was decided.
   *
   * @param seed of lots, in hex; empty where nobody voted
   * @param seats that could be filled
   */
  record Outcome(How how, Instant at, String seed, int seats) {}

  Stage stage(Instant now) {
    var dates = election.dates();
    if (calledOff.isPresent()) {
      return Stage.CALLED_OFF;
    }
    if (outcome.isPresent()) {
      return Stage.DECIDED;
    }
    if (opened.isPresent()) {
      return now.isBefore(dates.votingCloses()) ? Stage.VOTING : Stage.COUNTING;
    }
    return now.isBefore(dates.nominationsOpen()) ? Stage.ANNOUNCED : now.isBefore(dates.nominationsClose()) ? Stage.NOMINATING : Stage.STANDING;
  }
}
