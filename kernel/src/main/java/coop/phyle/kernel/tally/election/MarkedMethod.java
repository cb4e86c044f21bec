package coop.phyle.kernel.tally.election;

import coop.phyle.kernel.tally.pattern.Marks;

/** Counts ballots with marks: a pure function, the same for any order of ballots. */
public interface MarkedMethod {
  Count count(Marks ballots, Contest contest);
}
