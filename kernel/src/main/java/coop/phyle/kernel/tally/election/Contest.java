package coop.phyle.kernel.tally.election;

import coop.phyle.kernel.tally.ClassId;
import java.util.Collections;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What a count is told besides the ballots.
 *
 * @param seats places to fill, at least 1
 * @param bounds least and most seats of a candidates' class; empty where there are none
 * @param weighting class weights; empty: every ballot is worth 1
 * @param lot settles what neither the rule nor the ballot paper settles
 */
public record Contest(Slate slate, int seats, SortedMap<ClassId, Seats> bounds, Optional<ElectionWeighting> weighting, Lot lot) {
  /** Least and most seats. */
  public record Seats(int least, int most) {
    public Seats {
      if (least < 0 || most < least) {
        throw new IllegalArgumentException("at least 0 seats, and at most no fewer than at least: " + least + " to " + most);
      }
    }
  }

  public Contest {
    bounds = Collections.unmodifiableSortedMap(new TreeMap<>(bounds));
    if (seats < 1) {
      throw new IllegalArgumentException("a contest has at least one seat");
    }
  }

  /** Without classes. */
  public static Contest of(Slate slate, int seats, Lot lot) {
    return new Contest(slate, seats, Collections.emptySortedMap(), Optional.empty(), lot);
  }
}
