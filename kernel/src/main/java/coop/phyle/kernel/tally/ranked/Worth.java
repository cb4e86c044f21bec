package coop.phyle.kernel.tally.ranked;

import coop.phyle.kernel.money.Fraction;
import coop.phyle.kernel.tally.ClassId;
import coop.phyle.kernel.tally.election.Contest;
import coop.phyle.kernel.tally.election.ElectionWeighting.Worth.Counted;
import coop.phyle.kernel.tally.election.ElectionWeighting.Worth.Inquorate;
import coop.phyle.kernel.tally.election.Stage;
import coop.phyle.kernel.tally.pattern.Rankings;
import coop.phyle.kernel.tally.pattern.WideSums;
import java.math.BigInteger;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Turns ballots of each class into votes. Counts per class are whole; only their sums meet the weights. Without weights all ballots are one class.
 *
 * @param each votes in one ballot of each class, in the order of {@link Rankings#classes()}
 * @param counting ballots that are for somebody
 * @param valid votes in all of these
 * @param absent votes that classes without such a ballot keep, in favour of nobody
 * @param inquorate the class whose absence leaves no result
 */
record Worth(List<Fraction> each, BigInteger counting, Fraction valid, Fraction absent, Optional<ClassId> inquorate) {
  Worth {
    each = List.copyOf(each);
  }

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

  /** @param counting ballots of each class that are for somebody: weights are shared out among these. */
  static Worth of(Rankings ballots, Contest contest, List<BigInteger> counting) {
    var all = counting.stream().reduce(BigInteger.ZERO, BigInteger::add);
    if (contest.weighting().isEmpty()) {
      return new Worth(List.of(Fraction.ONE), all, whole(all), Fraction.ZERO, Optional.empty());
    }
    var perClass = new TreeMap<ClassId, Long>();
    for (var k = 0; k < counting.size(); k++) {
      perClass.put(ballots.classes().get(k), counting.get(k).longValueExact());
    }
    return switch (contest.weighting().get().worth(perClass)) {
      case Inquorate none -> new Worth(List.of(), all, Fraction.ZERO, Fraction.ZERO, Optional.of(none.absent()));
      case Counted worth -> {
        var inOrder = List.copyOf(perClass.keySet());
        var each = ballots.classes().stream().map(id -> worth.each().get(inOrder.indexOf(id))).toList();
        var valid = Fraction.ZERO;
        for (var k = 0; k < counting.size(); k++) {
          valid = valid.plus(each.get(k).times(whole(counting.get(k))));
        }
        yield new Worth(each, all, valid, worth.whole().minus(valid), Optional.empty());
      }
    };
  }

  /** Votes in the sums at {@code place}, {@code place + stride}, …: one sum of ballots for each class. */
  Fraction votes(WideSums sums, int stride, int place) {
    var votes = Fraction.ZERO;
    for (var k = 0; k < each.size(); k++) {
      var ballots = sums.total(k * stride + place);
      if (ballots.signum() > 0) {
        votes = votes.plus(each.get(k).times(whole(ballots)));
      }
    }
    return votes;
  }

  /** Ballots that are for nobody from the start. */
  Stage.Remark idle(Rankings ballots) {
    return new Stage.Remark("blank-or-spoilt-ballots", List.of(), List.of(whole(ballots.ballots().subtract(counting))));
  }

  private static Fraction whole(BigInteger number) {
    return new Fraction(number, BigInteger.ONE);
  }
}
