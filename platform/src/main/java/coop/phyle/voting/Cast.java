package coop.phyle.voting;

import coop.phyle.shell.Problem;

/** What became of a vote. */
public sealed interface Cast {
  /**
   * It counts.
   *
   * @param secret whether this is the only time the receipt can be shown
   * @param changed whether it took the place of an earlier one
   */
  record Counted(Receipt receipt, boolean secret, boolean changed) implements Cast {}

  /**
   * It does not, and nothing changed.
   *
   * @param problem the sentence that says what to do
   */
  record Refused(Reason reason, Problem problem) implements Cast {
    public static Refused of(Reason reason) {
      return new Refused(reason, Problem.of("", "voting.refused." + reason.name().toLowerCase(java.util.Locale.ROOT).replace('_', '-')));
    }
  }

  enum Reason {
    NOT_OPEN,
    CLOSED,
    NOT_ON_ROLL,
    /** The paper does not allow what the ballot says. */
    AGAINST_THE_PAPER,
    /** This way of voting casts ballots and changes none. */
    ALREADY_VOTED,
    /** A secret ballot is cast; only its receipt can find it again. */
    RECEIPT_NEEDED,
    /** No ballot of this vote and class has that receipt. */
    RECEIPT_UNKNOWN
  }
}
