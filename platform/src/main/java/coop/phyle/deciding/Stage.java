package coop.phyle.deciding;

/** Where a decision stands. Never stored: it follows from the rows a decision has, and the time. */
public enum Stage {
  DRAFT,
  WITHDRAWN,
  NOTICE,
  OPEN,
  /** The closing minute is past and the count has not run yet. */
  COUNTING,
  PASSED,
  FAILED,
  NO_QUORUM;

  public boolean counted() {
    return this == PASSED || this == FAILED || this == NO_QUORUM;
  }
}
