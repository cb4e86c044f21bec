package coop.phyle.initiatives;

/** Where a question stands. */
public enum Stage {
  /** Gathering support, until it lapses. */
  ADMISSION,
  /** Enough support: texts can still be changed, and rivals filed. */
  DISCUSSION,
  /** Texts and support stand; notice of the vote is given. */
  FROZEN,
  VOTING,
  /** Over, and about to be counted. */
  COUNTING,
  PASSED,
  FAILED,
  NO_QUORUM,
  LAPSED,
  WITHDRAWN,
  /** A general meeting is required by it. */
  REQUIRED;

  /** Whether texts and support can change. */
  public boolean open() {
    return this == ADMISSION || this == DISCUSSION;
  }

  public boolean over() {
    return ordinal() >= PASSED.ordinal();
  }
}
