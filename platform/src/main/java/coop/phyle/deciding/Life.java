package coop.phyle.deciding;

import coop.phyle.kernel.rules.ResolutionKind;
import coop.phyle.kernel.tally.Outcome;
import coop.phyle.voting.VoteNumber;
import java.time.Instant;
import java.util.Optional;

/**
 * A decision with every step of its life so far.
 *
 * @param verdict the result, once counted
 * @param enactment what came of it, once passed
 * @param meeting to which it is put, or which took it
 */
record Life(
    Decision decision,
    Optional<Given> notice,
    Optional<Instant> withdrawnAt,
    Optional<Instant> openedAt,
    Optional<Outcome.Verdict> verdict,
    Optional<Enactment> enactment,
    Optional<Meeting> meeting) {
  /**
   * The meeting that takes it.
   *
   * @param advance whether ballots are cast before the day
   */
  record Meeting(int number, boolean advance) {}

  Stage stage(Instant now) {
    if (verdict.isPresent()) {
      return switch (verdict.get()) {
        case PASSED -> Stage.PASSED;
        case FAILED -> Stage.FAILED;
        case NO_QUORUM -> Stage.NO_QUORUM;
      };
    }
    if (withdrawnAt.isPresent()) {
      return Stage.WITHDRAWN;
    }
    if (notice.isEmpty()) {
      return Stage.DRAFT;
    }
    if (openedAt.isEmpty()) {
      return Stage.NOTICE;
    }
    return now.isBefore(notice.get().closesAt()) ? Stage.OPEN : Stage.COUNTING;
  }

  /** Whether directors may declare an interest: from its notice on, not once voting is over: what is in the box is then to be counted, unless a meeting takes it later. */
  boolean hearsInterests(Instant now) {
    var stage = stage(now);
    var open = stage == Stage.NOTICE || stage == Stage.OPEN || stage == Stage.COUNTING && meeting.isPresent();
    return open && decision.kind() == ResolutionKind.BOARD;
  }

  VoteNumber number() {
    return decision.number();
  }

  /** The notice of a decision that is past its draft; asking earlier is a bug. */
  Given given() {
    return notice.orElseThrow();
  }
}
