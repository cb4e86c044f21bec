package coop.phyle.kernel.rules;

/** What becomes of a director who has declared an interest in a question of the board. */
public enum Interested {
  /** Leaves the question to the others: neither votes nor counts towards the quorum. */
  APART,
  /** Stays in the room and counts towards the quorum, but does not vote. */
  PRESENT,
  /** Votes and counts once the interest is declared. */
  VOTING
}
