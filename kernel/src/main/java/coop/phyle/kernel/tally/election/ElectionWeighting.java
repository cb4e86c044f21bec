package coop.phyle.kernel.tally.election;

import coop.phyle.kernel.money.Fraction;
import coop.phyle.kernel.tally.AbsentClass;
import coop.phyle.kernel.tally.ClassCount;
import coop.phyle.kernel.tally.ClassId;
import coop.phyle.kernel.tally.DecisionRule;
import coop.phyle.kernel.tally.Quorum;
import coop.phyle.kernel.tally.Test.Base;
import coop.phyle.kernel.tally.Test.Basis;
import coop.phyle.kernel.tally.Test.Scope;
import coop.phyle.kernel.tally.Test;
import coop.phyle.kernel.tally.Weighting;
import coop.phyle.kernel.tally.Weights;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Class weights in an election: a ballot of class k is worth N·c_k/n_k, where c_k is what the class carries of the whole ({@link Weights}), n_k
 * its ballots and N all ballots, so that figures still read as votes. Per head with caps, ballots of classes under their cap are worth 1.
 */
public record ElectionWeighting(Basis basis, Weighting weighting) {

  /** What ballots are worth, or the class without which there is no result. */
  public sealed interface Worth {
    /** @param each worth of one ballot, class by class in the order given; @param whole what all classes together carry, in votes, absent ones included. */
    record Counted(List<Fraction> each, Fraction whole) implements Worth {}

    /** No quorum: this class cast no ballot. */
    record Inquorate(ClassId absent) implements Worth {}
  }

  /** Works the worth out from the ballots of each class that has voters. */
  public Worth worth(SortedMap<ClassId, Long> ballots) {
    if (weighting.absent() == AbsentClass.INQUORATE) {
      for (var entry : ballots.entrySet()) {
        if (entry.getValue() == 0 && !weighting.shares().getOrDefault(entry.getKey(), Fraction.ZERO).isZero()) {
          return new Worth.Inquorate(entry.getKey());
        }
      }
    }
    var counts = new TreeMap<ClassId, ClassCount>();
    ballots.forEach((id, n) -> counts.put(id, new ClassCount(Math.max(n, 1), n, 0, 0)));
    var test = new Test(Scope.ALL, null, basis, Base.CAST, Fraction.of(1, 2), true);
    var rule = new DecisionRule(
        DecisionRule.Electorate.MEMBERS, 0, 0, new Quorum(0, Fraction.ZERO, Quorum.Which.LESSER), List.of(test), DecisionRule.Secrecy.CHOSEN, 0);
    var weights = Weights.of(test, rule, weighting, counts);
    var all = ballots.values().stream().reduce(0L, Math::addExact);
    var scale = basis == Basis.PER_HEAD ? Fraction.ONE : Fraction.of(all, 1);
    var each = ballots.entrySet().stream().map(entry -> weights.perVote(entry.getKey(), entry.getValue()).times(scale)).toList();
    return new Worth.Counted(each, weights.whole().times(scale));
  }
}
