package coop.phyle.kernel.tally.budget;

import static org.assertj.core.api.Assertions.assertThat;

import coop.phyle.kernel.money.Fraction;
import coop.phyle.kernel.tally.budget.EqualShares.Completion;
import coop.phyle.kernel.tally.budget.EqualShares.Utility;
import coop.phyle.kernel.tally.election.Stage;
import coop.phyle.kernel.tally.pattern.Marks;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Equal shares against the definition word for word, and what the method promises. */
class EqualSharesPropertyTest {
  private static final int ROUNDS = 500;
  private static final int COMPARED = 300;

  private static Fraction remark(Selection selection, String key) {
    return selection.stages().stream().filter(stage -> stage instanceof Stage.Remark r && r.key().equals(key))
        .map(stage -> ((Stage.Remark) stage).figures().getFirst()).findFirst().orElse(Fraction.ZERO);
  }

  private static List<Fraction> rhos(Selection selection) {
    return selection.stages().stream().filter(Stage.Purchase.class::isInstance).map(stage -> ((Stage.Purchase) stage).rho()).toList();
  }

  @Test
  void buysWhatTheDefinitionSays() {
    var random = new Random(1);
    var raised = new EnumMap<Completion, Integer>(Completion.class);
    for (var round = 0; round < COMPARED; round++) {
      var one = RandomBudget.next(random);
      var unit = 1 + random.nextInt(2);
      for (var utility : Utility.values()) {
        for (var completion : Completion.values()) {
          var naive = one.naive(utility, unit);
          var raises = naive.raises(one.budget().money(), completion);
          var expected = naive.run(raises);
          var found = new EqualShares(utility, completion, false, unit).select(one.marks(), one.budget());
          assertThat(found.selected()).as("%s %s %s", one.budget(), utility, completion).isEqualTo(expected.bought());
          assertThat(rhos(found)).isEqualTo(expected.rho());
          assertThat(found.spent()).isEqualTo(expected.spent(one.budget().costs()));
          if (found.selected().size() < IntStream.range(0, one.budget().slate().size()).filter(p -> !Support.of(one.marks(), one.budget()).votes().get(p).isZero()).count()) {
            assertThat(remark(found, "raises-of-every-endowment")).isEqualTo(Fraction.of(raises, 1));
          }
          raised.merge(completion, raises > 0 ? 1 : 0, Integer::sum);
        }
      }
    }
    assertThat(raised.get(Completion.ADD1_UNTIL_OVERSPEND)).isGreaterThan(COMPARED / 2);
    assertThat(raised.get(Completion.ADD1_STOP_EXHAUSTIVE)).isGreaterThan(COMPARED / 10);
  }

  @Test
  void neverGoesOverBudgetAndToppedUpLeavesNothingThatFits() {
    var random = new Random(2);
    for (var round = 0; round < ROUNDS; round++) {
      var one = RandomBudget.next(random);
      for (var utility : Utility.values()) {
        for (var completion : Completion.values()) {
          var plain = new EqualShares(utility, completion, false, 1).select(one.marks(), one.budget());
          var full = new EqualShares(utility, completion, true, 1).select(one.marks(), one.budget());
          assertThat(full.spent()).isLessThanOrEqualTo(one.budget().money());
          assertThat(full.selected().subList(0, plain.selected().size())).isEqualTo(plain.selected());
          assertThat(full.selected()).doesNotHaveDuplicates();
          var left = one.budget().money() - full.spent();
          assertThat(Support.of(one.marks(), one.budget()).supported()).filteredOn(p -> !full.selected().contains(p))
              .allMatch(p -> one.budget().costs().get(p) > left);
        }
      }
    }
  }

  @Test
  void nobodyPaysMoreThanTheirEndowment() {
    var random = new Random(3);
    for (var round = 0; round < ROUNDS; round++) {
      var one = RandomBudget.next(random);
      for (var utility : Utility.values()) {
        var naive = one.naive(utility, 1);
        assertThat(naive.run(0).left()).allMatch(left -> left.compareTo(Fraction.ZERO) >= 0);
        var found = new EqualShares(utility, Completion.NONE, false, 1).select(one.marks(), one.budget());
        for (var set = 1; set < 1 << one.budget().slate().size(); set++) {
          var mask = set;
          var projects = found.selected().stream().filter(p -> (mask >> p & 1) == 1).toList();
          var supporters = IntStream.range(0, one.ballots().size()).filter(v -> projects.stream().anyMatch(p -> likes(one, v, p))).boxed().toList();
          var theirs = supporters.stream().map(v -> endowment(one, v)).reduce(Fraction.ZERO, Fraction::plus);
          assertThat(Fraction.of(projects.stream().mapToLong(one.budget().costs()::get).sum(), 1)).isLessThanOrEqualTo(theirs);
        }
      }
    }
  }

  private static boolean likes(RandomBudget one, int voter, int project) {
    var mark = one.ballots().get(voter)[project];
    return mark != null && mark > 0;
  }

  private static Fraction endowment(RandomBudget one, int voter) {
    var all = new EqualShares(Utility.COST, Completion.NONE, false, 1).select(one.marks(), one.budget());
    var byClass = all.stages().stream().filter(stage -> stage instanceof Stage.Remark r && r.key().startsWith("endowment"))
        .map(stage -> ((Stage.Remark) stage).figures()).findFirst().orElseThrow();
    return byClass.get(one.classOf().get(voter));
  }

  /**
   * Extended justified representation for projects of cost 1: where at least l/k of the voters agree on l projects and k can be bought, one of
   * them supports at least l of those bought. Tried for every group.
   */
  @Test
  void cohesiveGroupsGetTheirPart() {
    var random = new Random(4);
    var cohesive = 0;
    for (var round = 0; round < ROUNDS; round++) {
      var any = RandomBudget.next(random);
      var projects = any.budget().slate().size();
      var money = 1 + random.nextInt(projects);
      var budget = new Budget(any.budget().slate(), Collections.nCopies(projects, 1L), money, Limits.NONE, java.util.Optional.empty(), any.budget().lot());
      var one = new RandomBudget(budget, any.ballots(), any.classOf());
      var bought = new EqualShares(Utility.CARDINALITY, Completion.NONE, false, 1).select(one.marks(), budget).selected();
      for (var set = 1; set < 1 << one.ballots().size(); set++) {
        var mask = set;
        var group = IntStream.range(0, one.ballots().size()).filter(v -> (mask >> v & 1) == 1).boxed().toList();
        var agreed = IntStream.range(0, projects).filter(p -> group.stream().allMatch(v -> likes(one, v, p))).count();
        var due = Math.min(agreed, (long) group.size() * money / one.ballots().size());
        cohesive += due > 0 ? 1 : 0;
        assertThat(group.stream().mapToLong(v -> bought.stream().filter(p -> likes(one, v, p)).count()).max().orElse(0)).isGreaterThanOrEqualTo(due);
      }
    }
    assertThat(cohesive).isGreaterThan(2 * ROUNDS);
  }

  @Test
  void theOrderOfBallotsDoesNotMatter() {
    var random = new Random(5);
    for (var round = 0; round < ROUNDS; round++) {
      var one = RandomBudget.next(random);
      var order = new ArrayList<>(IntStream.range(0, one.ballots().size()).boxed().toList());
      Collections.shuffle(order, random);
      var shuffled = new RandomBudget(one.budget(), order.stream().map(one.ballots()::get).toList(), order.stream().map(one.classOf()::get).toList());
      for (var utility : Utility.values()) {
        var method = new EqualShares(utility, Completion.ADD1_UNTIL_OVERSPEND, true, 1);
        assertThat(method.select(shuffled.marks(), one.budget())).isEqualTo(method.select(one.marks(), one.budget()));
      }
    }
  }

  @Test
  void aTrillionRaisesTakeNoTime() {
    var trillion = 1_000_000_000_000L;
    Marks marks = coop.phyle.kernel.tally.election.Papers.marks("1: 1 - -", "1: - 1 1", "1: - 1 -");
    var budget = new Budget(coop.phyle.kernel.tally.election.Papers.slate(3), List.of(3 * trillion, 5L, 7L), 3 * trillion, Limits.NONE,
        java.util.Optional.empty(), new coop.phyle.kernel.tally.election.Lot("", ""));
    var found = new EqualShares(Utility.CARDINALITY, Completion.ADD1_UNTIL_OVERSPEND, false, 1).select(marks, budget);
    assertThat(found.selected()).containsExactly(1, 2);
    assertThat(remark(found, "raises-of-every-endowment")).isEqualTo(Fraction.of(2 * trillion - 1, 1));
    assertThat(remark(found, "the-next-raise-overspends-at")).isEqualTo(Fraction.of(3 * trillion + 12, 1));
  }
}
