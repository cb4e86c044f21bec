package coop.phyle.elections;

/** What decided an election. */
public enum How {
  VOTE,
  /** No more stood than there are seats. */
  UNCONTESTED,
  /** Nobody stood. */
  NOBODY
}
