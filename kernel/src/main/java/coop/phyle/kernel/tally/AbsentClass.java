package coop.phyle.kernel.tally;

/** What a class's share does when no valid vote is cast in it. The choice can flip a result, so every rule book must make it. */
public enum AbsentClass {
  /** The share is divided among the classes that voted, in proportion. */
  RENORMALISE,
  /** The share counts as not in favour. */
  COUNT_AGAINST,
  /** The vote has no quorum. */
  INQUORATE
}
