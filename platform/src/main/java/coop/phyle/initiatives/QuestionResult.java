package coop.phyle.initiatives;

import coop.phyle.kernel.ballots.PromisedLot;
import coop.phyle.kernel.ballots.count.Polled;
import coop.phyle.kernel.tally.Outcome;
import java.time.Instant;
import java.util.Optional;

/**
 * A counted question as it is kept.
 *
 * @param winner option of the paper; empty where everything stays as it is
 * @param seed of ties, in hexadecimal digits
 * @param input what was counted; empty where a class of a secret vote had too few ballots
 */
record QuestionResult(Instant closedAt, Outcome.Verdict verdict, Optional<Integer> winner, long ballots, String seed, Optional<Polled> input) {
  /** Whether lots were promised at opening. */
  boolean promised() {
    return PromisedLot.drew(seed);
  }
}
