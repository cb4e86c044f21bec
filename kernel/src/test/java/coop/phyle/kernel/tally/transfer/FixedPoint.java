package coop.phyle.kernel.tally.transfer;

import coop.phyle.kernel.money.Fraction;
import coop.phyle.kernel.tally.election.Contest;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;

/** Meek's method as mathematics: keep factors at which each elected candidate keeps exactly a quota, in exact fractions. */
final class FixedPoint {
  private static final BigInteger FINE = BigInteger.TEN.pow(16);
  private static final Fraction NEAR = new Fraction(BigInteger.ONE, BigInteger.TEN.pow(11));

  final List<Integer> elected = new ArrayList<>();
  /** The narrowest of all decisions: by how much somebody reached or missed the quota, or was above the lowest. */
  Fraction margin = Fraction.of(1_000_000, 1);

  private final List<Vote> ballots;
  private final Contest contest;
  private final List<Integer> hopeful = new ArrayList<>();
  private final TreeMap<Integer, Fraction> factors = new TreeMap<>();
  private final TreeMap<Integer, Fraction> votes = new TreeMap<>();
  private Fraction quota = Fraction.ZERO;

  FixedPoint(List<Vote> ballots, Contest contest) {
    this.ballots = ballots;
    this.contest = contest;
    for (var c = 0; c < contest.slate().size(); c++) {
      factors.put(c, Fraction.ONE);
      hopeful.add(c);
    }
    while (elected.size() < contest.seats() && elected.size() + hopeful.size() > contest.seats()) {
      settle();
      var winners = hopeful.stream().filter(c -> votes.get(c).compareTo(quota) > 0).toList();
      hopeful.forEach(c -> narrow(votes.get(c).minus(quota)));
      if (winners.isEmpty()) {
        excludeLowest();
      }
      elected.addAll(winners);
      hopeful.removeAll(winners);
    }
    if (elected.size() < contest.seats()) {
      elected.addAll(hopeful);
    }
  }

  private void excludeLowest() {
    var order = hopeful.stream().sorted((a, b) -> votes.get(a).compareTo(votes.get(b))).toList();
    if (order.size() > 1) {
      narrow(votes.get(order.get(1)).minus(votes.get(order.getFirst())));
    }
    hopeful.remove(order.getFirst());
    factors.put(order.getFirst(), Fraction.ZERO);
  }

  private void narrow(Fraction difference) {
    var size = difference.compareTo(Fraction.ZERO) < 0 ? Fraction.ZERO.minus(difference) : difference;
    margin = size.compareTo(margin) < 0 ? size : margin;
  }

  private void settle() {
    for (var far = true; far; ) {
      distribute();
      far = false;
      for (var c : elected) {
        far |= votes.get(c).minus(quota).compareTo(NEAR) > 0;
        factors.put(c, fine(factors.get(c).times(quota).dividedBy(votes.get(c))));
      }
    }
  }

  private void distribute() {
    factors.keySet().forEach(c -> votes.put(c, Fraction.ZERO));
    for (var vote : ballots) {
      var weight = Fraction.of(vote.count(), 1);
      for (var c : vote.read(contest.slate(), false)) {
        var kept = weight.times(factors.get(c));
        votes.merge(c, kept, Fraction::plus);
        weight = weight.minus(kept);
      }
    }
    quota = votes.values().stream().reduce(Fraction.ZERO, Fraction::plus).dividedBy(Fraction.of(contest.seats() + 1L, 1));
  }

  /** Keeps denominators short enough to go on; far below what decides. */
  private static Fraction fine(Fraction factor) {
    return new Fraction(factor.numerator().multiply(FINE).divide(factor.denominator()), FINE);
  }
}
