package coop.phyle.kernel.tally.election;

import coop.phyle.kernel.tally.pattern.Rankings;

/** Counts ranked ballots: a pure function, the same for any order of ballots. */
public interface RankedMethod {
  Count count(Rankings ballots, Contest contest);

  /** Most candidates it counts: a transcript that grows with their square has to fit into memory. */
  default int mostCandidates() {
    return Rankings.MOST_CANDIDATES;
  }
}
