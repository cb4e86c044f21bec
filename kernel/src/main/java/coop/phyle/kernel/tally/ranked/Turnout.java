package coop.phyle.kernel.tally.ranked;

import coop.phyle.kernel.money.Fraction;
import coop.phyle.kernel.tally.ClassId;
import coop.phyle.kernel.tally.election.Contest;
import coop.phyle.kernel.tally.election.Stage;
import coop.phyle.kernel.tally.election.Worths;
import coop.phyle.kernel.tally.pattern.Rankings;
import coop.phyle.kernel.tally.pattern.WideSums;
import java.math.BigInteger;
import java.util.List;
import java.util.Optional;

/**
 * The ballots that are for somebody, and what they are turnout. Counts per class are whole; only their sums meet the weights. Without weights
 * all ballots are one class.
 *
 * @param counting ballots that are for somebody: weights are shared out among these
 * @param votes their votes in all
 */
record Turnout(Worths worths, BigInteger counting, Fraction votes) {
  /** Into how many sums ballots are counted. */
  static int classes(Rankings ballots, Contest contest) {
    if (contest.weighting().isEmpty()) {
      return 1;
    }
    if (ballots.classes().isEmpty()) {
      throw new IllegalArgumentException("ballots weigh by class, but do not tell their class");
    }
    return ballots.classes().size();
  }

  /** @param counting ballots of each class that are for somebody. */
  static Turnout of(Rankings ballots, Contest contest, List<BigInteger> counting) {
    var worths = Worths.of(contest, contest.weighting().isEmpty() ? List.of() : ballots.classes(), counting);
    var votes = Fraction.ZERO;
    for (var k = 0; k < counting.size(); k++) {
      votes = votes.plus(worths.votes(k, counting.get(k)));
    }
    return new Turnout(worths, counting.stream().reduce(BigInteger.ZERO, BigInteger::add), votes);
  }

  /** The class whose absence leaves no result. */
  Optional<ClassId> inquorate() {
    return worths.inquorate();
  }

  /** Votes that classes without a ballot keep, in favour of nobody. */
  Fraction absent() {
    return worths.whole().minus(votes);
  }

  /** Votes in the sums at {@code place}, {@code place + stride}, …: one sum of ballots for each class. */
  Fraction votes(WideSums sums, int stride, int place) {
    var votes = Fraction.ZERO;
    for (var k = 0; k < worths.each().size(); k++) {
      var ballots = sums.total(k * stride + place);
      if (ballots.signum() > 0) {
        votes = votes.plus(worths.votes(k, ballots));
      }
    }
    return votes;
  }

  /** Ballots that are for nobody from the start. */
  Stage.Remark idle(Rankings ballots) {
    return new Stage.Remark("blank-or-spoilt-ballots", List.of(), List.of(new Fraction(ballots.ballots().subtract(counting), BigInteger.ONE)));
  }
}
