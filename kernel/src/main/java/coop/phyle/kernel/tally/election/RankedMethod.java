package coop.phyle.kernel.tally.election;

import coop.phyle.kernel.tally.pattern.Rankings;

/** Counts ranked ballots: a pure function, the same for any order of ballots. */
public interface RankedMethod {
  Count count(Rankings ballots, Contest contest);
}
