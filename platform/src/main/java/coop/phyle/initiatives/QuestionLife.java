package coop.phyle.initiatives;

import coop.phyle.kernel.tally.Outcome;
import java.time.Instant;
import java.util.Optional;

/**
 * A question with the steps it has taken.
 *
 * @param title of the first initiative that stands, in its last wording; of the first of all where none stands
 * @param standing initiatives neither withdrawn nor taken over
 */
record QuestionLife(
    Question question, String title, int standing, Optional<Threshold> threshold, Optional<Instant> lapsedAt, Optional<Freezing> freezing, Optional<Instant> openedAt,
    Optional<Outcome.Verdict> verdict) {

  /** Enough support. @param freezesAt for a vote; @param requisition for a general meeting */
  record Threshold(Instant at, int members, int needed, int supporters, Optional<Instant> freezesAt, Optional<Integer> requisition) {}

  /** Notice of the vote. */
  record Freezing(Instant at, int statutesVersion, boolean secret, Instant opensAt, Instant closesAt) {}

  Stage stage(Instant now) {
    if (verdict.isPresent()) {
      return Stage.valueOf(verdict.get().name());
    }
    if (lapsedAt.isPresent()) {
      return Stage.LAPSED;
    }
    if (freezing.isPresent()) {
      return !now.isBefore(freezing.get().closesAt()) ? Stage.COUNTING : openedAt.isPresent() ? Stage.VOTING : Stage.FROZEN;
    }
    if (threshold.isPresent()) {
      return threshold.get().requisition().isPresent() ? Stage.REQUIRED : Stage.DISCUSSION;
    }
    return standing == 0 ? Stage.WITHDRAWN : Stage.ADMISSION;
  }

  /** Whether texts freeze now. */
  boolean freezes(Instant now) {
    return stage(now) == Stage.DISCUSSION && threshold.flatMap(Threshold::freezesAt).filter(at -> !now.isBefore(at)).isPresent();
  }

  /** Whether the vote opens now. */
  boolean opens(Instant now) {
    return openedAt.isEmpty() && freezing.filter(notice -> !now.isBefore(notice.opensAt())).isPresent();
  }

  /** The moment that matters next, or mattered last. */
  Instant when(Instant now) {
    return switch (stage(now)) {
      case ADMISSION, WITHDRAWN -> question.lapsesAt();
      case LAPSED -> lapsedAt.orElseThrow();
      case REQUIRED -> threshold.orElseThrow().at();
      case DISCUSSION -> threshold.flatMap(Threshold::freezesAt).orElseThrow();
      case FROZEN -> freezing.orElseThrow().opensAt();
      case VOTING, COUNTING, PASSED, FAILED, NO_QUORUM -> freezing.orElseThrow().closesAt();
    };
  }
}
