package coop.phyle.kernel.tally.ranked;

import coop.phyle.kernel.money.Fraction;
import coop.phyle.kernel.tally.election.Stage;
import coop.phyle.kernel.tally.election.Tie;
import coop.phyle.kernel.tally.election.Ties;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.TreeSet;
import java.util.function.BiPredicate;

/** Locks the victories of ranked pairs, greatest first; see {@link RankedPairs}. */
final class Victories {
  /** One candidate preferred to another. */
  private record Victory(int winner, int loser, Fraction votes, Fraction opposition) {
    static final Comparator<Victory> GREATEST_FIRST =
        Comparator.comparing(Victory::votes).reversed().thenComparing(Victory::opposition);
  }

  private final Pairwise pairs;
  private final Ties ties;
  private final List<Stage> stages;
  private final List<List<Fraction>> locked;
  private Locks locks;

  Victories(Pairwise pairs, Ties ties, List<Stage> stages) {
    this.pairs = pairs;
    this.ties = ties;
    this.stages = stages;
    this.locked = Pairwise.blank(pairs.runners().size());
    this.locks = new Locks(pairs.runners().size());
  }

  /** Whether one stands above the other through locked victories. */
  BiPredicate<Integer, Integer> order(List<Integer> candidates) {
    var victories = new ArrayList<Victory>();
    for (var a : candidates) {
      candidates.stream().filter(b -> pairs.beats(a, b)).forEach(b -> victories.add(new Victory(a, b, pairs.votes(a, b), pairs.votes(b, a))));
    }
    victories.sort(Victory.GREATEST_FIRST);
    for (int from = 0, to; from < victories.size(); from = to) {
      to = from + 1;
      while (to < victories.size() && Victory.GREATEST_FIRST.compare(victories.get(from), victories.get(to)) == 0) {
        to++;
      }
      lockEqual(victories.subList(from, to));
    }
    stages.add(new Stage.Pairs("Victories locked", locked));
    var last = locks;
    return last::above;
  }

  /** If all of them fit together beside what is locked, their order does not matter. */
  private void lockEqual(List<Victory> equal) {
    var open = equal.stream().filter(victory -> !locks.above(victory.loser(), victory.winner())).toList();
    equal.stream().filter(victory -> !open.contains(victory)).forEach(victory -> tell("left-out-to-avoid-a-cycle", victory));
    var trial = open.size() > 1 ? locks.copy() : locks;
    if (open.stream().allMatch(victory -> trial.lock(victory.winner(), victory.loser()))) {
      locks = trial;
      open.forEach(this::locked);
      return;
    }
    var involved = new TreeSet<Integer>();
    open.forEach(victory -> involved.addAll(List.of(victory.winner(), victory.loser())));
    var order = ties.order(stages.size() + 1, Tie.Question.ORDER, involved);
    var byOrder = Comparator.<Victory>comparingInt(victory -> order.indexOf(victory.winner())).thenComparingInt(victory -> order.indexOf(victory.loser()));
    open.stream().sorted(byOrder).forEach(victory -> {
      if (locks.lock(victory.winner(), victory.loser())) {
        locked(victory);
      } else {
        tell("left-out-to-avoid-a-cycle", victory);
      }
    });
  }

  private void locked(Victory victory) {
    locked.get(victory.winner()).set(victory.loser(), victory.votes());
    tell("locked", victory);
  }

  private void tell(String key, Victory victory) {
    stages.add(new Stage.Remark(key, List.of(victory.winner(), victory.loser()), List.of(victory.votes(), victory.opposition())));
  }
}
