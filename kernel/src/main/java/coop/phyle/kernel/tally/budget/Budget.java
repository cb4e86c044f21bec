package coop.phyle.kernel.tally.budget;

import coop.phyle.kernel.tally.election.Contest;
import coop.phyle.kernel.tally.election.ElectionWeighting;
import coop.phyle.kernel.tally.election.Lot;
import coop.phyle.kernel.tally.election.Slate;
import java.math.BigInteger;
import java.util.Collections;
import java.util.List;
import java.util.Optional;

/**
 * Projects and the money there is for them.
 *
 * @param slate the projects; withdrawn ones are passed over
 * @param costs of each project, in minor units
 * @param money in minor units
 * @param limits of a ballot
 * @param weighting class weights; empty: every ballot has the same share of the money
 */
public record Budget(Slate slate, List<Long> costs, long money, Limits limits, Optional<ElectionWeighting> weighting, Lot lot) {
  public Budget {
    costs = List.copyOf(costs);
    if (costs.size() != slate.size() || money < 0 || costs.stream().anyMatch(cost -> cost < 0)) {
      throw new IllegalArgumentException("a cost of at least 0 for each of " + slate.size() + " projects, and at least no money");
    }
    if (costs.stream().map(BigInteger::valueOf).reduce(BigInteger.ZERO, BigInteger::add).bitLength() >= Long.SIZE) {
      throw new IllegalArgumentException("all projects together cost more than can be written down in minor units");
    }
  }

  /** What ties and weights are settled by. */
  Contest contest() {
    return new Contest(slate, 1, Collections.emptySortedMap(), weighting, lot);
  }
}
