package coop.phyle.kernel.tally.transfer;

import coop.phyle.kernel.money.Fraction;
import coop.phyle.kernel.tally.election.Contest;
import coop.phyle.kernel.tally.election.Count;
import coop.phyle.kernel.tally.election.Stage;
import coop.phyle.kernel.tally.election.Tie;
import java.math.BigInteger;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.function.Function;

/**
 * What each count begins with: papers sorted by first preference, and what they are worth.
 *
 * @param first stack {@code group · candidates + candidate} holds the papers of that group with that first preference
 */
record Opening(String method, Orders orders, Contest contest, Field field, Papers papers, Stacks first, Values values, int places) {

  static Opening of(String method, Orders orders, Contest contest, SortedSet<Integer> sitting, int places, boolean skipEnds) {
    if (orders.ballots().candidates() != contest.slate().size()) {
      throw new IllegalArgumentException("ballots and slate have the same candidates");
    }
    if (contest.slate().size() > TransferMethod.MOST_CANDIDATES) {
      throw new IllegalArgumentException("this method counts up to " + TransferMethod.MOST_CANDIDATES + " candidates, not " + contest.slate().size());
    }
    var field = new Field(contest, sitting);
    var papers = new Papers(orders.ballots(), contest.slate(), skipEnds);
    var first = papers.stacks(orders.parts().length * papers.candidates());
    for (var paper = 0; paper < papers.size(); paper++) {
      var candidate = papers.next(paper, field.hopeful());
      if (candidate != Papers.NOBODY) {
        first.put(papers.group(paper) * papers.candidates() + candidate, paper, papers.count(paper));
      }
    }
    var values = Values.of(contest, orders.given().classes(), valid(orders, first, papers.candidates()));
    return new Opening(method, orders, contest, field, papers, first, values, places);
  }

  /** Counts, unless nothing can come of it. */
  Count count(Function<Opening, Count> counting) {
    var unreachable = field.seats().unreachable();
    if (unreachable.isPresent() || values.inquorate().isPresent()) {
      return result(Optional.empty(), List.of(), unreachable.stream().toList());
    }
    return counting.apply(this);
  }

  /** A result of this method on these ballots. */
  Count result(Optional<Fraction> quota, List<Tie> ties, List<Stage> stages) {
    return new Count(
        method, contest.seats(), orders.given().ballots(), orders.given().size(), quota, field.elected(), ties, stages, values.inquorate());
  }

  /** Worth of one paper of a group, in units of the last place. */
  long value(int group) {
    return units(values.each().get(orders.classOf()[group]).dividedBy(Fraction.of(orders.parts()[group], 1))).longValueExact();
  }

  /** Votes in units of the last place, the rest cut off. */
  BigInteger units(Fraction votes) {
    return votes.numerator().multiply(BigInteger.TEN.pow(places)).divide(votes.denominator());
  }

  private static BigInteger[] valid(Orders orders, Stacks first, int candidates) {
    var valid = new BigInteger[Math.max(1, orders.given().classes().size())];
    Arrays.fill(valid, BigInteger.ZERO);
    for (var group = 0; group < orders.parts().length; group++) {
      var parts = BigInteger.ZERO;
      for (var c = 0; c < candidates; c++) {
        parts = parts.add(first.ballots(group * candidates + c));
      }
      var k = orders.classOf()[group];
      valid[k] = valid[k].add(parts.divide(BigInteger.valueOf(orders.parts()[group])));
    }
    return valid;
  }
}
