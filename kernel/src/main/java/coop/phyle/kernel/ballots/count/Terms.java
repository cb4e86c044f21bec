package coop.phyle.kernel.ballots.count;

import coop.phyle.kernel.tally.ClassId;
import coop.phyle.kernel.tally.election.Contest;
import coop.phyle.kernel.tally.election.ElectionWeighting;
import coop.phyle.kernel.tally.election.Lot;
import coop.phyle.kernel.tally.election.Slate;
import java.util.Collections;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What a count is told besides ballots and rule.
 *
 * @param slate the options by name
 * @param weighting class weights; empty: every ballot is worth 1
 * @param lot settles what neither method nor paper settles
 * @param present voters there, by class, where somebody kept a list; else empty
 * @param settled objections ruled not valid or resolved
 */
public record Terms(Slate slate, Optional<ElectionWeighting> weighting, Lot lot, SortedMap<ClassId, Long> present, long settled) {
  public Terms {
    present = Collections.unmodifiableSortedMap(new TreeMap<>(present));
  }

  /** One ballot, one vote. */
  public static Terms of(Slate slate, Lot lot) {
    return new Terms(slate, Optional.empty(), lot, Collections.emptySortedMap(), 0);
  }

  public Terms settling(long objections) {
    return new Terms(slate, weighting, lot, present, objections);
  }

  Contest contest(int seats) {
    return new Contest(slate, seats, Collections.emptySortedMap(), weighting, lot);
  }
}
