package coop.phyle.kernel.tally.read;

/** How the ballots of one format are written, a line each. Threads share it to cut lines; one thread alone hands in the different ones. */
interface BallotLines {
  /** Whether ballots end with a line of 0. */
  default boolean upToMarker() {
    return false;
  }

  /** Whether lines that begin with # are comments. */
  default boolean comments() {
    return false;
  }

  /** Takes from a line what is the ballot's own, its id and how many there are of it, and moves to what makes ballots alike. */
  void cut(Cursor line);

  /** Understands what makes ballots alike, and adds as many. */
  void add(Cursor alike, int classIndex, long count);
}
