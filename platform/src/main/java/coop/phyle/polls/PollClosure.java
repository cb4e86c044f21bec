package coop.phyle.polls;

import coop.phyle.kernel.ballots.PromisedLot;
import coop.phyle.kernel.ballots.count.PaperResult;
import coop.phyle.kernel.ballots.count.Polled;
import coop.phyle.kernel.json.Json;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * A counted poll as it is kept.
 *
 * @param settled objections ruled not valid or resolved
 * @param seed of ties, in hexadecimal digits
 * @param input what was counted; empty where a secret poll had too few ballots
 * @param result the whole working for machines; without input only the numbers of ballots
 */
record PollClosure(
    Instant closedAt, PaperResult.Verdict verdict, long ballots, long settled, String seed, Optional<Polled> input, Json.Obj result) {
  /** Whether lots were promised at opening. */
  boolean promised() {
    return PromisedLot.drew(seed);
  }

  List<Integer> chosen() {
    return result.has("chosen") ? result.each("chosen", item -> Json.obj().with("n", item).integer("n")) : List.of();
  }
}
