package coop.phyle.kernel.tally.support;

import coop.phyle.kernel.money.Fraction;
import coop.phyle.kernel.tally.election.Contest;
import coop.phyle.kernel.tally.election.Count;
import coop.phyle.kernel.tally.election.MarkedBallots;
import coop.phyle.kernel.tally.election.MarkedMethod;
import coop.phyle.kernel.tally.election.Options;
import coop.phyle.kernel.tally.election.Stage;
import coop.phyle.kernel.tally.election.Ties;
import coop.phyle.kernel.tally.pattern.Marks;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * LiquidFeedback's harmonic weighting: an order of proposals in which many alike ones do not push others down the list. Every supporter's vote
 * is divided equally among the proposals left that the voter supports; the proposal with the least is put last and leaves; what it had goes to
 * its supporters' other proposals, and so on. A group with n proposals of its own so has them weighed 1, 1/2, … 1/n of its votes.
 *
 * <p>Rule as in LiquidFeedback Core from 2.1.1 (function set_harmonic_initiative_weights) and in Behrens, The evolution of proportional
 * representation in LiquidFeedback, The Liquid Democracy Journal 1, 2014; but nothing is rounded to three decimals. A mark above 0 supports.
 * Ties: order of the paper (LiquidFeedback's: the older first), then lot. {@link Count#elected()} are the first {@link Count#seats()} in order.
 */
public record Harmonic() implements MarkedMethod {
  /** Has no options. */
  public static Harmonic of(Map<String, String> written) {
    new Options("harmonic", written).done();
    return new Harmonic();
  }

  @Override
  public Count count(Marks ballots, Contest contest) {
    var sorted = new MarkedBallots(ballots, contest, pattern -> pattern.marks().stream().allMatch(mark -> mark >= 0));
    var ties = new Ties(contest);
    var stages = new ArrayList<>(sorted.remarks());
    List<Integer> order = List.of();
    if (sorted.worths().inquorate().isEmpty()) {
      var weights = new Leaving(sorted, ties).weights();
      order = new ArrayList<>(weights.keySet());
      Collections.reverse(order);
      stages.add(table(sorted, weights, order));
    }
    var first = order.subList(0, Math.min(order.size(), contest.seats()));
    return new Count("harmonic", contest.seats(), ballots.ballots(), ballots.patterns().size(), Optional.empty(), first, ties.settled(), stages,
        sorted.worths().inquorate());
  }

  private static Stage table(MarkedBallots sorted, Map<Integer, Fraction> weights, List<Integer> order) {
    var supporters = sorted.sums(mark -> mark > 0 ? 1 : 0);
    var rows = IntStream.range(0, supporters.size())
        .mapToObj(c -> List.of(supporters.get(c), weights.getOrDefault(c, Fraction.ZERO), Fraction.of(order.indexOf(c) + 1L, 1)))
        .toList();
    return new Stage.Table("Harmonic weights", List.of("supporters", "weight", "place"), rows);
  }
}
