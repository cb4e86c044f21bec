package coop.phyle.kernel.tally.budget;

import static org.assertj.core.api.Assertions.assertThat;

import coop.phyle.kernel.tally.election.Slate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Laws of the greedy rule, and that equal shares does not care in which order projects are printed. */
class GreedyPropertyTest {
  private static final int ROUNDS = 1_000;

  @Test
  void anotherVoteNeverHurts() {
    var random = new Random(1);
    var raised = 0;
    for (var round = 0; round < ROUNDS; round++) {
      var one = RandomBudget.next(random);
      for (var order : Greedy.Order.values()) {
        for (int bought : new Greedy(order).select(one.marks(), one.budget()).selected()) {
          for (var v = 0; v < one.ballots().size(); v++) {
            var marks = one.ballots().get(v).clone();
            marks[bought] = marks[bought] == null ? 1 : marks[bought] + 1;
            var ballots = new ArrayList<>(one.ballots());
            ballots.set(v, marks);
            assertThat(new Greedy(order).select(new RandomBudget(one.budget(), ballots, one.classOf()).marks(), one.budget()).selected()).contains(bought);
            raised++;
          }
        }
      }
    }
    assertThat(raised).isGreaterThan(ROUNDS);
  }

  /** Word for word: the best of what is left, bought where it fits, until nothing is left. */
  @Test
  void buysTheBestThatFitsAgainAndAgain() {
    var random = new Random(2);
    for (var round = 0; round < ROUNDS; round++) {
      var one = RandomBudget.next(random);
      var support = Support.of(one.marks(), one.budget());
      var found = new Greedy(Greedy.Order.VOTES).select(one.marks(), one.budget());
      var left = one.budget().money();
      for (int p : found.selected()) {
        for (var better = 0; better < one.budget().slate().size(); better++) {
          if (!found.selected().contains(better) && support.points().get(better).compareTo(support.points().get(p)) > 0) {
            assertThat(one.budget().costs().get(better)).isGreaterThan(left);
          }
        }
        left -= one.budget().costs().get(p);
      }
      assertThat(left).isEqualTo(one.budget().money() - found.spent()).isNotNegative();
      assertThat(found.selected()).isSortedAccordingTo((a, b) -> support.points().get(b).compareTo(support.points().get(a)));
      var rest = left;
      assertThat(support.supported()).filteredOn(p -> !found.selected().contains(p)).allMatch(p -> one.budget().costs().get(p) > rest);
    }
  }

  @Test
  void projectsMayBePrintedInAnyOrder() {
    var random = new Random(3);
    List<BudgetMethod> methods = List.of(new Greedy(Greedy.Order.VOTES), new Greedy(Greedy.Order.VOTES_PER_COST),
        new EqualShares(EqualShares.Utility.COST, EqualShares.Completion.ADD1_UNTIL_OVERSPEND, true, 1),
        new EqualShares(EqualShares.Utility.SCORE, EqualShares.Completion.ADD1_STOP_EXHAUSTIVE, true, 1));
    for (var round = 0; round < ROUNDS; round++) {
      var one = RandomBudget.next(random);
      var slate = one.budget().slate();
      var place = new ArrayList<>(IntStream.range(0, slate.size()).boxed().toList());
      Collections.shuffle(place, random);
      var from = IntStream.range(0, slate.size()).mapToObj(place::indexOf).toList();
      var ids = from.stream().map(slate::id).toList();
      var moved = new Budget(new Slate("", ids, ids, List.of(), new TreeSet<>(), List.of()), from.stream().map(one.budget().costs()::get).toList(),
          one.budget().money(), Limits.NONE, one.budget().weighting(), one.budget().lot());
      var ballots = one.ballots().stream().map(marks -> from.stream().map(p -> marks[p]).toArray(Integer[]::new)).toList();
      for (var method : methods) {
        var expected = method.select(one.marks(), one.budget()).selected().stream().map(place::get).toList();
        assertThat(method.select(new RandomBudget(moved, ballots, one.classOf()).marks(), moved).selected()).isEqualTo(expected);
      }
    }
  }
}
