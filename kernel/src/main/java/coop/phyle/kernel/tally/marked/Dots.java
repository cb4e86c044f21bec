package coop.phyle.kernel.tally.marked;

import coop.phyle.kernel.tally.election.Contest;
import coop.phyle.kernel.tally.election.Count;
import coop.phyle.kernel.tally.election.MarkedMethod;
import coop.phyle.kernel.tally.election.Options;
import coop.phyle.kernel.tally.pattern.Marks;
import java.util.Map;

/**
 * Dot voting: every voter has the same number of dots and may put several on one candidate; the most dots are elected. A ballot with more
 * dots, or fewer than none on a candidate, is invalid. Ties: more supporters, then lot.
 *
 * @param dots of each voter, at least 1
 */
public record Dots(int dots) implements MarkedMethod {
  public Dots {
    if (dots < 1) {
      throw new IllegalArgumentException("a voter has at least one dot");
    }
  }

  /** The option {@code dots}, needed. */
  public static Dots of(Map<String, String> written) {
    var options = new Options("dots", written);
    var read = new Dots(options.need("dots", value -> Options.number(value, 1, "a whole number from 1")));
    options.done();
    return read;
  }

  @Override
  public Count count(Marks ballots, Contest contest) {
    return Spending.count("dots:dots=" + dots, ballots, contest, this::allows);
  }

  private boolean allows(Marks.Pattern ballot) {
    return ballot.marks().stream().allMatch(mark -> mark >= 0) && ballot.marks().stream().mapToLong(mark -> mark).sum() <= dots;
  }
}
