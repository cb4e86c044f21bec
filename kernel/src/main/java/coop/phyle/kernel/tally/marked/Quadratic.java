package coop.phyle.kernel.tally.marked;

import coop.phyle.kernel.tally.election.Contest;
import coop.phyle.kernel.tally.election.Count;
import coop.phyle.kernel.tally.election.MarkedMethod;
import coop.phyle.kernel.tally.election.Options;
import coop.phyle.kernel.tally.pattern.Marks;
import java.util.Map;

/**
 * Quadratic voting: v votes for a candidate, or against one (below 0), cost v² of the voter's credits; the highest sums of votes are elected
 * (Lalley and Weyl 2018). A ballot that spends more than its credits is invalid. Ties: more supporters, then lot.
 *
 * @param credits of each voter, at least 1
 */
public record Quadratic(int credits) implements MarkedMethod {
  public Quadratic {
    if (credits < 1) {
      throw new IllegalArgumentException("a voter has at least one credit");
    }
  }

  /** The option {@code credits}, needed. */
  public static Quadratic of(Map<String, String> written) {
    var options = new Options("quadratic", written);
    var read = new Quadratic(options.need("credits", value -> Options.number(value, 1, "a whole number from 1")));
    options.done();
    return read;
  }

  @Override
  public Count count(Marks ballots, Contest contest) {
    return Spending.count("quadratic:credits=" + credits, ballots, contest, this::allows);
  }

  /** Takes credits off one candidate at a time, so that no sum of squares can overflow. */
  private boolean allows(Marks.Pattern ballot) {
    var left = (long) credits;
    for (long votes : ballot.marks()) {
      left -= votes * votes;
      if (left < 0) {
        return false;
      }
    }
    return true;
  }
}
