package coop.phyle.kernel.tally.budget;

import static coop.phyle.kernel.tally.election.Papers.marks;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import coop.phyle.kernel.money.Fraction;
import coop.phyle.kernel.tally.AbsentClass;
import coop.phyle.kernel.tally.budget.EqualShares.Completion;
import coop.phyle.kernel.tally.budget.EqualShares.Utility;
import coop.phyle.kernel.tally.election.Lot;
import coop.phyle.kernel.tally.election.Papers;
import coop.phyle.kernel.tally.election.Stage;
import coop.phyle.kernel.tally.election.Tie;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;

/** Small budgets whose figures anyone can check by hand, with the behaviour of official counts. */
class WorkedBudgetsTest {
  private static Budget budget(long money, Long... costs) {
    return new Budget(Papers.slate(costs.length), List.of(costs), money, Limits.NONE, Optional.empty(), new Lot("", "budget"));
  }

  private static EqualShares shares(Utility utility, Completion completion) {
    return new EqualShares(utility, completion, false, 1);
  }

  private static List<Fraction> remark(Selection selection, String key) {
    return selection.stages().stream().filter(stage -> stage instanceof Stage.Remark r && r.key().equals(key))
        .map(stage -> ((Stage.Remark) stage).figures()).findFirst().orElse(List.of());
  }

  private static List<Stage> purchases(Selection selection) {
    return selection.stages().stream().filter(Stage.Purchase.class::isInstance).toList();
  }

  private static Fraction n(long number) {
    return Fraction.of(number, 1);
  }

  /** Ten voters with 10 each: six agree on 0 and 1, four on 2. 0 costs each of six 5, then 1 takes the other 5; 2 costs each of four 10. */
  @Test
  void eachGroupSpendsItsPart() {
    var found = shares(Utility.COST, Completion.NONE).select(marks("6: 1 1 -", "4: - - 1"), budget(100, 30L, 30L, 40L));
    assertThat(found.selected()).containsExactlyInAnyOrder(0, 1, 2);
    assertThat(found.spent()).isEqualTo(100);
    assertThat(purchases(found).getLast()).isEqualTo(new Stage.Purchase(3, 2, Fraction.of(1, 4), n(4), n(40), n(0)));
    assertThat(remark(found, "endowment-of-a-ballot-by-class")).containsExactly(n(10));
    assertThat(found.ballots()).isEqualTo(10);
    assertThat(found.distinct()).isEqualTo(2);
    assertThat(found.ties()).singleElement().satisfies(tie -> assertThat(tie.tied()).containsExactly(0, 1));
    assertThat(found.ties()).extracting(Tie::stage).containsExactly(1);
  }

  /** With 4 and 6 of ten votes, 6 voters fill the budget under the greedy rule and the 4 get nothing; equal shares give them their 40. */
  @Test
  void greedyLeavesTheSmallerGroupOut() {
    var ballots = marks("6: 1 1 -", "4: - - 1");
    var money = budget(100, 60L, 40L, 40L);
    var greedy = new Greedy(Greedy.Order.VOTES).select(ballots, money);
    assertThat(greedy.selected()).containsExactly(1, 0);
    assertThat(greedy.method()).isEqualTo("greedy");
    var fair = shares(Utility.COST, Completion.NONE).select(ballots, money);
    assertThat(fair.selected()).containsExactlyInAnyOrder(1, 2);
    assertThat(fair.method()).isEqualTo("equal-shares:utility=cost,completion=none");
    var compared = Comparison.of(ballots, money, greedy, fair);
    assertThat(compared.both()).containsExactly(1);
    assertThat(compared.onlyOne()).containsExactly(0);
    assertThat(compared.onlyOther()).containsExactly(2);
    assertThat(compared.one()).isEqualTo(new Comparison.Side("greedy", 100, n(6)));
    assertThat(compared.other()).isEqualTo(new Comparison.Side("equal-shares:utility=cost,completion=none", 80, n(10)));
    assertThat(List.of(compared.moreFromOne(), compared.moreFromOther(), compared.alike())).containsExactly(n(6), n(4), n(0));
  }

  /**
   * The pattern of Wieliczka 2023, where the official result lies beyond the first outcome that leaves no room. Each of four voters has 5.75. All
   * but the last buy project 3 for 10/3 each, the last one buys project 1; the 9 left pay for nothing. From the second raise on the first and the
   * last can pay for project 2, and after the fifth the last could pay for project 1 besides: 26 of 23.
   */
  @Test
  void theFirstOutcomeWithoutRoomIsNotTheLastFeasibleOne() {
    var ballots = marks("1: - - 1 1", "1: - - - 1", "1: - - - 1", "1: - 1 1 -");
    var money = budget(23, 15L, 4L, 12L, 10L);
    var first = shares(Utility.COST, Completion.ADD1_STOP_EXHAUSTIVE).select(ballots, money);
    assertThat(first.selected()).containsExactly(3, 1);
    assertThat(remark(first, "raises-of-every-endowment")).containsExactly(n(0));
    assertThat(remark(first, "the-next-raise-overspends-at")).isEmpty();
    var last = shares(Utility.COST, Completion.ADD1_UNTIL_OVERSPEND).select(ballots, money);
    assertThat(last.selected()).containsExactly(3, 2);
    assertThat(remark(last, "raises-of-every-endowment")).containsExactly(n(4));
    assertThat(remark(last, "the-next-raise-overspends-at")).containsExactly(n(26));
    assertThat(last.method()).isEqualTo("equal-shares:utility=cost,completion=add1-until-overspend");
    assertThat(purchases(last)).containsExactly(
        new Stage.Purchase(1, 3, Fraction.of(1, 3), n(3), n(10), n(13)), new Stage.Purchase(2, 2, Fraction.of(1, 2), n(2), n(12), n(1)));
    assertThat(shares(Utility.COST, Completion.NONE).select(ballots, money).stages()).noneMatch(stage -> stage instanceof Stage.Remark r && r.key().startsWith("raises"));
  }

  /** As in Assen 2024 the outcome kept leaves money for another project; only the top-up spends it. Two raises: 12 spent; a third: 25 of 23. */
  @Test
  void moneyThatWouldPayForAnotherProjectIsLeft() {
    var ballots = marks("2: 1 - 1", "1: 1 1 -");
    var money = budget(23, 12L, 7L, 13L);
    var plain = shares(Utility.COST, Completion.ADD1_UNTIL_OVERSPEND).select(ballots, money);
    assertThat(plain.selected()).containsExactly(0);
    assertThat(remark(plain, "raises-of-every-endowment")).containsExactly(n(2));
    var topped = new EqualShares(Utility.COST, Completion.ADD1_UNTIL_OVERSPEND, true, 1).select(ballots, money);
    assertThat(topped.selected()).containsExactly(0, 1);
    assertThat(topped.spent()).isEqualTo(19);
    assertThat(topped.method()).isEqualTo("equal-shares:utility=cost,completion=add1-until-overspend,top-up=greedy");
    assertThat(purchases(topped).getLast()).isEqualTo(new Stage.Purchase(2, 1, n(7), n(1), n(7), n(4)));
    assertThat(topped.stages()).contains(new Stage.Remark("money-left-buys-most-utility-first", List.of(), List.of()));
  }

  /** As in Świecie 2023 the two utilities choose differently: by cost the dear project many like is a bargain, each alone the cheap one is. */
  @Test
  void theUtilityMatters() {
    var ballots = marks("3: 1 1", "1: 1 -", "2: - 1");
    var money = budget(12, 12L, 3L);
    assertThat(shares(Utility.COST, Completion.ADD1_UNTIL_OVERSPEND).select(ballots, money).selected()).containsExactly(1);
    var dear = marks("4: 1 1", "1: 1 -");
    assertThat(shares(Utility.COST, Completion.NONE).select(dear, budget(10, 10L, 2L)).selected()).containsExactly(0);
    assertThat(shares(Utility.CARDINALITY, Completion.NONE).select(dear, budget(10, 10L, 2L)).selected()).containsExactly(1);
    assertThat(shares(Utility.SCORE, Completion.NONE).select(marks("4: 9 1", "1: 9 -"), budget(10, 10L, 2L)).selected()).containsExactly(0);
  }

  @Test
  void aLargerUnitRaisesInLargerSteps() {
    var ballots = marks("2: 1 - 1", "1: 1 1 -");
    var found = new EqualShares(Utility.COST, Completion.ADD1_UNTIL_OVERSPEND, false, 5).select(ballots, budget(23, 12L, 7L, 13L));
    assertThat(remark(found, "raises-of-every-endowment")).containsExactly(n(0));
    assertThat(found.method()).endsWith(",unit=5");
    assertThatIllegalArgumentException().isThrownBy(() -> new EqualShares(Utility.COST, Completion.NONE, false, 0));
  }

  @Test
  void aClassSharesItsPartAmongItsBallots() {
    var ballots = marks("1 workers: 1 -", "4 users: - 1");
    var plain = budget(100, 50L, 50L);
    var weighted = new Budget(plain.slate(), plain.costs(), 100, Limits.NONE, Optional.of(Papers.shares(Fraction.of(1, 2), AbsentClass.RENORMALISE)), plain.lot());
    assertThat(shares(Utility.COST, Completion.NONE).select(ballots, plain).selected()).containsExactly(1);
    var found = shares(Utility.COST, Completion.NONE).select(ballots, weighted);
    assertThat(found.selected()).containsExactlyInAnyOrder(0, 1);
    assertThat(remark(found, "endowment-of-a-ballot-by-class")).containsExactly(n(50), Fraction.of(25, 2));
    var half = Optional.of(Papers.shares(Fraction.of(1, 2), AbsentClass.COUNT_AGAINST));
    var absent = new Budget(plain.slate(), plain.costs(), 100, Limits.NONE, half, plain.lot());
    assertThat(remark(shares(Utility.COST, Completion.NONE).select(marks("4 users: - 1"), absent), "endowment-of-a-ballot-by-class")).containsExactly(n(0), Fraction.of(25, 2));
    var none = new Budget(plain.slate(), plain.costs(), 100, Limits.NONE, Optional.of(Papers.shares(Fraction.of(1, 2), AbsentClass.INQUORATE)), plain.lot());
    for (var method : List.of(shares(Utility.COST, Completion.ADD1_UNTIL_OVERSPEND), new Greedy(Greedy.Order.VOTES))) {
      assertThat(method.select(marks("4 users: - 1"), none).inquorate()).contains(Papers.WORKERS);
      assertThat(method.select(marks("4 users: - 1"), none).selected()).isEmpty();
    }
  }

  @Test
  void tiesGoToMoreSupportersThenTheCheaperThenTheLot() {
    var cheaper = new Greedy(Greedy.Order.VOTES).select(marks("3: 1 1 1"), budget(7, 4L, 3L, 3L));
    assertThat(cheaper.selected()).containsExactlyInAnyOrder(1, 2);
    assertThat(cheaper.ties()).extracting(Tie::by).containsExactly(Tie.By.LOT, Tie.By.RULE);
    assertThat(cheaper.ties().getLast().order()).endsWith(0);
    var more = new Greedy(Greedy.Order.VOTES).select(marks("1: 2 1", "1: - 1"), budget(1, 1L, 1L));
    assertThat(more.selected()).containsExactly(1);
    assertThat(more.ties()).extracting(Tie::by).containsExactly(Tie.By.RULE);
    assertThat(new Greedy(Greedy.Order.VOTES).select(marks("3: 1 -", "2: - 1"), budget(7, 4L, 3L)).ties()).isEmpty();
  }

  @Test
  void greedyMayGoByVotesPerCost() {
    var ballots = marks("3: 1 - -", "2: - 1 0", "9: - - -");
    var byVotes = new Greedy(Greedy.Order.VOTES).select(ballots, budget(10, 9L, 2L, 1L));
    assertThat(byVotes.selected()).containsExactly(0);
    var byPrice = new Greedy(Greedy.Order.VOTES_PER_COST).select(ballots, budget(10, 9L, 2L, 1L));
    assertThat(byPrice.selected()).containsExactly(1);
    assertThat(byPrice.method()).isEqualTo("greedy:order=votes-per-cost");
    assertThat(purchases(byPrice)).containsExactly(new Stage.Purchase(1, 1, n(1), n(2), n(2), n(8)));
    assertThat(byVotes.stages()).contains(new Stage.Table(
        "Votes", List.of("votes", "supporters", "cost"), List.of(List.of(n(3), n(3), n(9)), List.of(n(2), n(2), n(2)), List.of(n(0), n(0), n(1)))));
    assertThat(remark(byVotes, "blank-ballots")).containsExactly(n(9));
    assertThat(new Greedy(Greedy.Order.VOTES).select(ballots, budget(11, 9L, 2L, 1L)).selected()).containsExactly(0, 1);
  }

  @Test
  void ballotsOverALimitAreInvalid() {
    var ballots = marks("1: 1 1 1", "2: 3 0 -", "4: - 2 1", "8: -1 1 -");
    assertThat(invalid(Limits.NONE, ballots)).isEqualTo(8);
    assertThat(invalid(new Limits(OptionalInt.of(2), OptionalLong.empty(), OptionalLong.empty()), ballots)).isEqualTo(9);
    assertThat(invalid(new Limits(OptionalInt.empty(), OptionalLong.of(9), OptionalLong.empty()), ballots)).isEqualTo(9);
    assertThat(invalid(new Limits(OptionalInt.empty(), OptionalLong.of(8), OptionalLong.empty()), ballots)).isEqualTo(13);
    assertThat(invalid(new Limits(OptionalInt.empty(), OptionalLong.empty(), OptionalLong.of(3)), ballots)).isEqualTo(8);
    assertThat(invalid(new Limits(OptionalInt.empty(), OptionalLong.empty(), OptionalLong.of(2)), ballots)).isEqualTo(15);
  }

  private static long invalid(Limits limits, coop.phyle.kernel.tally.pattern.Marks ballots) {
    var plain = budget(20, 3L, 4L, 5L);
    var limited = new Budget(plain.slate(), plain.costs(), 20, limits, Optional.empty(), plain.lot());
    return remark(new Greedy(Greedy.Order.VOTES).select(ballots, limited), "invalid-ballots").getFirst().numerator().longValueExact();
  }

  @Test
  void nothingToSpendOrNobodyVoting() {
    for (var completion : Completion.values()) {
      assertThat(shares(Utility.COST, completion).select(marks("0: - -"), budget(5, 1L, 1L)).selected()).isEmpty();
      assertThat(shares(Utility.COST, completion).select(marks("2: 1 0"), budget(0, 1L, 1L)).selected()).isEmpty();
      assertThat(shares(Utility.COST, completion).select(marks("2: 1 1"), budget(0, 0L, 1L)).selected()).containsExactly(0);
      assertThat(shares(Utility.CARDINALITY, completion).select(marks("2: 1 1"), budget(2, 0L, 2L)).selected()).containsExactly(0, 1);
    }
    var withdrawn = new Budget(Papers.without(Papers.slate(2), 0), List.of(1L, 1L), 2, Limits.NONE, Optional.empty(), new Lot("", ""));
    assertThat(shares(Utility.COST, Completion.ADD1_UNTIL_OVERSPEND).select(marks("2: 1 1"), withdrawn).selected()).containsExactly(1);
    assertThat(new Greedy(Greedy.Order.VOTES_PER_COST).select(marks("2: 1 1"), budget(2, 0L, 2L)).selected()).containsExactly(0, 1);
  }

  @Test
  void refusesWhatIsNoBudget() {
    assertThatIllegalArgumentException().isThrownBy(() -> budget(-1, 1L));
    assertThatIllegalArgumentException().isThrownBy(() -> budget(1, -1L));
    assertThatIllegalArgumentException().isThrownBy(() -> budget(1, Long.MAX_VALUE, 1L));
    assertThat(budget(1, Long.MAX_VALUE, 0L).money()).isEqualTo(1);
    assertThatIllegalArgumentException().isThrownBy(() -> new Budget(Papers.slate(2), List.of(1L), 1, Limits.NONE, Optional.empty(), new Lot("", "")));
  }

  @Test
  void optionsInWriting() {
    assertThat(EqualShares.of(Map.of())).isEqualTo(shares(Utility.COST, Completion.NONE));
    assertThat(EqualShares.of(Map.of("utility", "score", "completion", "add1-stop-exhaustive", "top-up", "greedy", "unit", "100")))
        .isEqualTo(new EqualShares(Utility.SCORE, Completion.ADD1_STOP_EXHAUSTIVE, true, 100));
    assertThat(Greedy.of(Map.of())).isEqualTo(new Greedy(Greedy.Order.VOTES));
    assertThat(Greedy.of(Map.of("order", "votes-per-cost"))).isEqualTo(new Greedy(Greedy.Order.VOTES_PER_COST));
    assertThatIllegalArgumentException().isThrownBy(() -> EqualShares.of(Map.of("utility", "Cost")))
        .withMessage("equal-shares: utility is cost or cardinality or score, not Cost");
    assertThatIllegalArgumentException().isThrownBy(() -> EqualShares.of(Map.of("unit", "0")));
    assertThatIllegalArgumentException().isThrownBy(() -> EqualShares.of(Map.of("speed", "1"))).withMessageContaining("speed");
    assertThatIllegalArgumentException().isThrownBy(() -> Greedy.of(Map.of("speed", "1"))).withMessageContaining("speed");
  }

  /** Nobody can pay for any of these together; 20 of money then buy by supporters, by supporters for the money, or by points for the money. */
  @Test
  void theTopUpGoesByUtilityForTheMoney() {
    var ballots = marks("3: 1 - -", "2: - 1 -", "1: - - 9");
    var money = budget(20, 18L, 11L, 9L);
    assertThat(new EqualShares(Utility.COST, Completion.NONE, true, 1).select(ballots, money).selected()).containsExactly(0);
    assertThat(new EqualShares(Utility.CARDINALITY, Completion.NONE, true, 1).select(ballots, money).selected()).containsExactly(1, 2);
    assertThat(new EqualShares(Utility.SCORE, Completion.NONE, true, 1).select(ballots, money).selected()).containsExactly(2, 1);
  }
}
