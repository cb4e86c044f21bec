package coop.phyle.kernel.tally;

import java.util.SortedMap;

/** Counts resolutions. A pure function of the rule, the weights and the counts per class. */
public final class Resolution {
  private Resolution() {}

  /** Applies quorum, then every test; a tie never passes a strict test of one half. */
  public static Outcome count(DecisionRule rule, Weighting weighting, SortedMap<ClassId, ClassCount> counts) {
    throw new IllegalStateException("being written");
  }
}
