package coop.phyle.kernel.tally.budget;

import coop.phyle.kernel.money.Fraction;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Equal shares word for word, for a handful of voters: one purse each, rho by trying every set of supporters who might give all they have, every
 * raise computed on its own. Shares no code with the kernel but the fractions.
 */
final class NaiveShares {
  /** What a voter has, what a raise gives, and the utility of each project to this voter (0: not supported). */
  record Voter(Fraction endowment, Fraction raise, Fraction votes, List<Long> utility) {}

  record Outcome(List<Integer> bought, List<Fraction> rho, List<Fraction> left) {
    long spent(List<Long> costs) {
      return bought.stream().mapToLong(costs::get).sum();
    }
  }

  private final List<Voter> voters;
  private final List<Long> costs;
  private final Comparator<Integer> tieBreak;

  NaiveShares(List<Voter> voters, List<Long> costs, List<Integer> lot) {
    this.voters = voters;
    this.costs = costs;
    this.tieBreak = Comparator.comparing(this::votes).reversed().thenComparing(costs::get).thenComparing(lot::indexOf);
  }

  private Fraction votes(int project) {
    return voters.stream().filter(voter -> voter.utility().get(project) > 0).map(Voter::votes).reduce(Fraction.ZERO, Fraction::plus);
  }

  private boolean supported(int project) {
    return voters.stream().anyMatch(voter -> voter.utility().get(project) > 0);
  }

  Outcome run(long raises) {
    var left = new ArrayList<>(voters.stream().map(voter -> voter.endowment().plus(voter.raise().times(raises))).toList());
    var outcome = new Outcome(new ArrayList<>(), new ArrayList<>(), left);
    while (true) {
      Fraction best = null;
      var at = -1;
      for (var p = 0; p < costs.size(); p++) {
        var rho = outcome.bought().contains(p) || !supported(p) ? null : rho(p, left);
        if (rho != null && (best == null || rho.compareTo(best) < 0 || rho.compareTo(best) == 0 && tieBreak.compare(p, at) < 0)) {
          best = rho;
          at = p;
        }
      }
      if (best == null) {
        return outcome;
      }
      for (var v = 0; v < left.size(); v++) {
        left.set(v, left.get(v).minus(pays(v, at, best, left)));
      }
      outcome.bought().add(at);
      outcome.rho().add(best);
    }
  }

  private Fraction pays(int voter, int project, Fraction rho, List<Fraction> left) {
    var share = rho.times(voters.get(voter).utility().get(project));
    return share.compareTo(left.get(voter)) < 0 ? share : left.get(voter);
  }

  private Fraction rho(int project, List<Fraction> left) {
    var cost = Fraction.of(costs.get(project), 1);
    Fraction best = cost.isZero() ? Fraction.ZERO : null;
    var supporters = IntStream.range(0, voters.size()).filter(v -> voters.get(v).utility().get(project) > 0).map(v -> 1 << v).sum();
    for (var poor = 0; poor <= supporters; poor++) {
      if ((poor & supporters) != poor) {
        continue;
      }
      var rest = cost;
      var utility = 0L;
      for (var v = 0; v < voters.size(); v++) {
        if ((poor >> v & 1) == 1) {
          rest = rest.minus(left.get(v));
        } else {
          utility += voters.get(v).utility().get(project);
        }
      }
      if (utility > 0) {
        var rho = rest.dividedBy(Fraction.of(utility, 1));
        var together = IntStream.range(0, voters.size()).mapToObj(v -> pays(v, project, rho, left)).reduce(Fraction.ZERO, Fraction::plus);
        if (rho.compareTo(Fraction.ZERO) >= 0 && together.compareTo(cost) == 0 && (best == null || rho.compareTo(best) < 0)) {
          best = rho;
        }
      }
    }
    return best;
  }

  /** Raises one at a time. */
  long raises(long money, EqualShares.Completion completion) {
    var raises = 0L;
    var bought = run(0).bought();
    while (completion != EqualShares.Completion.NONE) {
      var next = run(raises + 1);
      if (done(bought, money, completion) || next.spent(costs) > money) {
        break;
      }
      bought = next.bought();
      raises++;
    }
    return raises;
  }

  private boolean done(List<Integer> bought, long money, EqualShares.Completion completion) {
    var left = money - bought.stream().mapToLong(costs::get).sum();
    var waiting = IntStream.range(0, costs.size()).filter(p -> supported(p) && !bought.contains(p)).boxed().toList();
    return waiting.isEmpty() || completion == EqualShares.Completion.ADD1_STOP_EXHAUSTIVE && waiting.stream().noneMatch(p -> costs.get(p) <= left);
  }
}
