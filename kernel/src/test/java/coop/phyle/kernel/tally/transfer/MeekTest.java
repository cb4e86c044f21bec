package coop.phyle.kernel.tally.transfer;

import static org.assertj.core.api.Assertions.assertThat;

import coop.phyle.kernel.money.Fraction;
import coop.phyle.kernel.tally.election.Stage;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class MeekTest {
  @Test
  void asTheReferenceRuleReads() {
    var random = new Random(9);
    for (var i = 0; i < 400; i++) {
      var candidates = 2 + random.nextInt(7);
      var votes = Vote.random(random, candidates, 1 + random.nextInt(30), i % 3 == 0);
      var contest = WeightedGregoryTest.contest(candidates, 1 + random.nextInt(4), random);
      var naive = new NaiveMeek(votes, contest);
      var count = Meek.PRF.count(Vote.box(candidates, votes), contest);
      assertThat(count.elected()).as("%s %s", contest.seats(), votes).isEqualTo(naive.elected);
      assertThat(WeightedGregoryTest.stages(count)).as("%s %s", contest.seats(), votes)
          .isEqualTo(naive.stages.stream().map(WeightedGregoryTest::exact).toList());
    }
  }

  @Test
  void manyBeginningsAreKeptApart() {
    var random = new Random(12);
    for (var i = 0; i < 4; i++) {
      var votes = Vote.random(random, 9, 600, true);
      var contest = Vote.contest(9, 6);
      var naive = new NaiveMeek(votes, contest);
      var count = Meek.PRF.count(Vote.box(9, votes), contest);
      assertThat(count.elected()).isEqualTo(naive.elected);
      assertThat(WeightedGregoryTest.stages(count)).isEqualTo(naive.stages.stream().map(WeightedGregoryTest::exact).toList());
    }
  }

  /** Quota 6.000000001 of 18: A keeps two thirds of 9, rounded up, as soon as A is elected, and B has the rest. */
  @Test
  void eachRoundIsPrecededByItsKeepFactorsAndIterations() {
    var count = Meek.PRF.count(Vote.box(3, List.of(Vote.of(9, "0 1"), Vote.of(4, "1"), Vote.of(5, "2"))), Vote.contest(3, 2));
    var factor = new Stage.Table(
        Meek.KEEP_FACTORS, List.of(Meek.KEEP_FACTOR), List.of(List.of(Fraction.of(666_666_667, 1_000_000_000)), List.of(f(1)), List.of(f(1))));
    assertThat(count.stages()).containsSubsequence(factor, new Stage.Remark(Meek.ITERATIONS, List.of(), List.of(f(2))));
    assertThat(count.stages()).contains(new Stage.Remark(Meek.ITERATIONS, List.of(), List.of(f(1)))).hasSize(7);
    assertThat(count.elected()).containsExactly(0, 1);
  }

  @Test
  void electsWhomTheExactFixedPointElects() {
    var random = new Random(10);
    var decided = 0;
    for (var i = 0; i < 60; i++) {
      var candidates = 3 + random.nextInt(3);
      var votes = Vote.random(random, candidates, 4 + random.nextInt(8), false);
      var contest = Vote.contest(candidates, 1 + random.nextInt(3));
      var exact = new FixedPoint(votes, contest);
      if (exact.margin.compareTo(Fraction.of(1, 1000)) > 0) {
        decided++;
        var elected = Meek.PRF.count(Vote.box(candidates, votes), contest).elected();
        assertThat(Vote.set(elected)).as("%s", votes).isEqualTo(Vote.set(exact.elected));
      }
    }
    assertThat(decided).isGreaterThan(20);
  }

  @Test
  void candidatesInOneRankEndABallotOrShareIt() {
    var votes = List.of(Vote.of(6, "0=1 2"), Vote.of(3, "2"), Vote.of(2, "0"), Vote.of(1, "1"));
    var contest = Vote.contest(3, 1);
    var ended = Meek.PRF.count(Vote.box(3, votes), contest);
    assertThat(WeightedGregoryTest.stages(ended).getFirst()).containsExactly(f(2), f(1), f(3), f(0), f(0));
    var shared = new Meek(true).count(Vote.box(3, votes), contest);
    assertThat(WeightedGregoryTest.stages(shared).getFirst()).containsExactly(f(5), f(4), f(3), f(0), f(0));
    assertThat(shared.elected()).containsExactly(0);
    assertThat(shared.method()).isEqualTo("meek-prf:equal=shared");
    assertThat(ended.method()).isEqualTo("meek-prf");
  }

  static Fraction f(long votes) {
    return Fraction.of(votes, 1);
  }
}
