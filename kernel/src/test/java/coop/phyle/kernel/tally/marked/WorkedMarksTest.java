package coop.phyle.kernel.tally.marked;

import static coop.phyle.kernel.tally.election.Papers.contest;
import static coop.phyle.kernel.tally.election.Papers.marks;
import static coop.phyle.kernel.tally.election.Papers.weighted;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import coop.phyle.kernel.money.Fraction;
import coop.phyle.kernel.tally.AbsentClass;
import coop.phyle.kernel.tally.election.Contest;
import coop.phyle.kernel.tally.election.Count;
import coop.phyle.kernel.tally.election.Papers;
import coop.phyle.kernel.tally.election.Stage;
import coop.phyle.kernel.tally.election.Tie;
import java.math.BigInteger;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;

/** Small elections whose figures anyone can check by hand. */
class WorkedMarksTest {
  private static final Score EXCLUDED = new Score(Score.Blank.EXCLUDED, OptionalInt.empty());
  private static final Score ZERO = new Score(Score.Blank.ZERO, OptionalInt.of(5));

  private static Fraction n(long number) {
    return Fraction.of(number, 1);
  }

  private static List<List<Fraction>> rows(Count count) {
    return count.stages().stream().filter(Stage.Table.class::isInstance).map(stage -> ((Stage.Table) stage).rows()).findFirst().orElseThrow();
  }

  private static List<Fraction> remark(Count count, String key) {
    return count.stages().stream().filter(stage -> stage instanceof Stage.Remark r && r.key().equals(key))
        .map(stage -> ((Stage.Remark) stage).figures()).findFirst().orElse(List.of());
  }

  @Test
  void approvalElectsTheMostApproved() {
    var count = new Approval().count(marks("3: 1 - 1", "2: 0 1 1", "1: - - -", "4: 1 -1 -", "1: 2 - -"), contest(3, 2));
    assertThat(rows(count)).containsExactly(List.of(n(4)), List.of(n(2)), List.of(n(5)));
    assertThat(count.elected()).containsExactly(2, 0);
    assertThat(count.ties()).isEmpty();
    assertThat(count.method()).isEqualTo("approval");
    assertThat(count.ballots()).isEqualTo(11);
    assertThat(count.distinct()).isEqualTo(5);
    assertThat(count.quota()).isEmpty();
    assertThat(remark(count, "blank-ballots")).containsExactly(n(1));
    assertThat(remark(count, "invalid-ballots")).containsExactly(n(4));
    assertThat(remark(count, "votes-that-count")).containsExactly(n(6));
    assertThat(remark(count, "worth-of-a-ballot-by-class")).isEmpty();
  }

  @Test
  void whatABlankMeansChoosesTheWinner() {
    var ballots = marks("2: 5 3", "8: - 3");
    var excluded = EXCLUDED.count(ballots, contest(2, 1));
    var zero = ZERO.count(ballots, contest(2, 1));
    assertThat(excluded.elected()).containsExactly(0);
    assertThat(zero.elected()).containsExactly(1);
    assertThat(rows(excluded)).containsExactly(List.of(n(10), n(2), n(5), n(2)), List.of(n(30), n(10), n(3), n(0)));
    assertThat(rows(zero)).containsExactly(List.of(n(10), n(2), n(1), n(2)), List.of(n(30), n(10), n(3), n(0)));
    assertThat(List.of(excluded.method(), zero.method())).containsExactly("score:blank=excluded", "score:blank=zero,top=5");
  }

  @Test
  void aCandidateNobodyMarkedComesLast() {
    assertThat(EXCLUDED.count(marks("1: - 0"), contest(2, 2)).elected()).containsExactly(1, 0);
  }

  @Test
  void equalMeansGoToMoreOfTheHighestMarks() {
    var count = ZERO.count(marks("2: 3 5 3", "2: 3 1 3"), contest(3, 1));
    assertThat(count.elected()).containsExactly(1);
    assertThat(count.ties()).singleElement().satisfies(tie -> {
      assertThat(tie.by()).isEqualTo(Tie.By.RULE);
      assertThat(tie.tied()).containsExactly(0, 1, 2);
      assertThat(tie.question()).isEqualTo(Tie.Question.ELECT);
      assertThat(tie.stage()).isEqualTo(1);
    });
    var both = ZERO.count(marks("2: 3 5 3", "2: 3 1 3"), contest(3, 2));
    assertThat(both.ties()).extracting(Tie::by).containsExactly(Tie.By.LOT, Tie.By.RULE);
    assertThat(both.ties().getLast().order()).startsWith(1).containsExactlyInAnyOrder(0, 1, 2);
    assertThat(both.elected()).isEqualTo(both.ties().getLast().order().subList(0, 2));
    assertThat(both.ties().getFirst().tied()).containsExactly(0, 2);
  }

  @Test
  void marksOutsideTheScaleSpoilABallot() {
    assertThat(remark(ZERO.count(marks("1: 6 0", "2: -1 0", "1: 5 0"), contest(2, 1)), "invalid-ballots")).containsExactly(n(3));
    assertThat(remark(EXCLUDED.count(marks("1: 6 0", "2: -1 0", "1: 5 0"), contest(2, 1)), "invalid-ballots")).containsExactly(n(2));
  }

  @Test
  void dotsAreCountedUpToTheNumberEachHas() {
    var count = new Dots(3).count(marks("1: 3 -", "2: 1 2", "1: 2 2", "1: -1 1", "1: 0 3"), contest(2, 1));
    assertThat(rows(count)).containsExactly(List.of(n(5), n(0), n(5), n(3)), List.of(n(7), n(0), n(7), n(3)));
    assertThat(remark(count, "invalid-ballots")).containsExactly(n(2));
    assertThat(count.method()).isEqualTo("dots:dots=3");
    assertThatIllegalArgumentException().isThrownBy(() -> new Dots(0));
    assertThat(new Dots(1).count(marks("1: 1 0"), contest(2, 1)).elected()).containsExactly(0);
  }

  @Test
  void equalDotsGoToMoreSupporters() {
    var count = new Dots(3).count(marks("1: 3 -", "2: - 1", "1: - 1"), contest(2, 1));
    assertThat(count.elected()).containsExactly(1);
    assertThat(count.ties()).extracting(Tie::by).containsExactly(Tie.By.RULE);
  }

  @Test
  void anOverspentQuadraticBallotIsInvalid() {
    var count = new Quadratic(25).count(marks("1: 5 -", "1: 3 4", "1: 4 4", "1: 2147483647 2147483647", "3: -2 1", "1: -5 -1"), contest(2, 1));
    assertThat(rows(count)).containsExactly(List.of(n(8), n(6), n(2), n(2)), List.of(n(7), n(0), n(7), n(4)));
    assertThat(remark(count, "invalid-ballots")).containsExactly(n(3));
    assertThat(count.elected()).containsExactly(1);
    assertThat(count.method()).isEqualTo("quadratic:credits=25");
    assertThatIllegalArgumentException().isThrownBy(() -> new Quadratic(0));
    assertThat(new Quadratic(1).count(marks("1: 0 -1"), contest(2, 1)).elected()).containsExactly(0);
  }

  @Test
  void sumsGoBeyondAnyLong() {
    var most = Long.toString(Long.MAX_VALUE);
    var count = new Dots(7).count(marks(most + ": 7 -", most + ": 6 -", most + ": 5 1"), contest(2, 1));
    assertThat(rows(count).getFirst().getFirst().numerator()).isEqualTo(BigInteger.valueOf(Long.MAX_VALUE).multiply(BigInteger.valueOf(18)));
    assertThat(count.ballots()).isEqualTo(BigInteger.valueOf(Long.MAX_VALUE).multiply(BigInteger.valueOf(3)));
  }

  @Test
  void classesWeighTheirShares() {
    var ballots = marks("9 users: 5 0", "1 users: 0 5", "1 workers: 5 0", "3 workers: 0 5");
    var count = ZERO.count(ballots, weighted(2, 1, Fraction.of(1, 2), AbsentClass.RENORMALISE));
    assertThat(count.elected()).containsExactly(0);
    assertThat(rows(count).getFirst().get(2)).isEqualTo(Fraction.of(5, 1).times(Fraction.of(9, 10).plus(Fraction.of(1, 4))).times(Fraction.of(1, 2)));
    assertThat(remark(count, "worth-of-a-ballot-by-class")).containsExactly(Fraction.of(7, 4), Fraction.of(7, 10));
    var workers = ZERO.count(ballots, weighted(2, 1, Fraction.of(4, 5), AbsentClass.RENORMALISE));
    assertThat(workers.elected()).containsExactly(1);
  }

  @Test
  void anAbsentClassFollowsThePolicy() {
    var ballots = marks("2 users: 4 -", "0 workers: - -");
    var half = Fraction.of(1, 2);
    for (var method : List.of(ZERO, EXCLUDED)) {
      assertThat(rows(method.count(ballots, weighted(2, 1, half, AbsentClass.RENORMALISE))).getFirst().get(2)).isEqualTo(n(4));
      assertThat(rows(method.count(ballots, weighted(2, 1, half, AbsentClass.COUNT_AGAINST))).getFirst().get(2)).isEqualTo(n(2));
      var none = method.count(ballots, weighted(2, 1, half, AbsentClass.INQUORATE));
      assertThat(none.inquorate()).contains(Papers.WORKERS);
      assertThat(none.elected()).isEmpty();
      assertThat(none.stages()).noneMatch(Stage.Table.class::isInstance);
    }
  }

  @Test
  void withdrawnCandidatesArePassedOver() {
    var plain = contest(3, 2);
    var contest = new Contest(Papers.without(plain.slate(), 0), 3, plain.bounds(), plain.weighting(), plain.lot());
    var count = EXCLUDED.count(marks("5: 9 - -", "2: 9 1 2", "1: 9 - 3"), contest);
    assertThat(count.elected()).containsExactly(2, 1);
    assertThat(remark(count, "blank-ballots")).containsExactly(n(5));
    assertThat(rows(count)).containsExactly(
        List.of(n(0), n(0), n(0), n(0)), List.of(n(2), n(2), n(1), n(0)), List.of(n(7), n(3), Fraction.of(7, 3), n(1)));
    assertThat(rows(new MajorityJudgment(OptionalInt.empty()).count(marks("1: 9 1 2"), contest)).getFirst()).containsOnly(n(0));
  }

  @Test
  void nobodyAndNothingIsNoError() {
    var empty = marks("0: - -");
    var none = new Contest(Papers.without(Papers.slate(2), 0, 1), 1, contest(2, 1).bounds(), contest(2, 1).weighting(), contest(2, 1).lot());
    for (var method : List.of(new Approval(), ZERO, EXCLUDED, new Dots(3), new Quadratic(9), new MajorityJudgment(OptionalInt.empty()))) {
      assertThat(method.count(empty, contest(2, 3)).elected()).containsExactlyInAnyOrder(0, 1);
      assertThat(method.count(marks("1: 1 1"), none).elected()).isEmpty();
      assertThat(method.count(marks("1: 1"), contest(1, 1)).elected()).containsExactly(0);
      assertThatIllegalArgumentException().isThrownBy(() -> method.count(empty, contest(3, 1)));
    }
  }

  @Test
  void optionsInWriting() {
    assertThat(Score.of(Map.of("blank", "zero", "top", "5"))).isEqualTo(ZERO);
    assertThat(Score.of(Map.of("blank", "excluded"))).isEqualTo(EXCLUDED);
    assertThat(MajorityJudgment.of(Map.of())).isEqualTo(new MajorityJudgment(OptionalInt.empty()));
    assertThat(MajorityJudgment.of(Map.of("top", "1")).top()).hasValue(1);
    assertThat(Dots.of(Map.of("dots", "1"))).isEqualTo(new Dots(1));
    assertThat(Quadratic.of(Map.of("credits", "16"))).isEqualTo(new Quadratic(16));
    assertThat(Approval.of(Map.of())).isEqualTo(new Approval());
    assertThatIllegalArgumentException().isThrownBy(() -> Score.of(Map.of())).withMessage("score needs the option blank");
    assertThatIllegalArgumentException().isThrownBy(() -> Score.of(Map.of("blank", "0"))).withMessage("score: blank is excluded or zero, not 0");
    assertThatIllegalArgumentException().isThrownBy(() -> Score.of(Map.of("blank", "zero", "top", "0")));
    assertThatIllegalArgumentException().isThrownBy(() -> Dots.of(Map.of("dots", "0")));
    assertThatIllegalArgumentException().isThrownBy(() -> Quadratic.of(Map.of()));
    for (var known : List.of(Map.entry("dots", "2"), Map.entry("credits", "2"))) {
      assertThatIllegalArgumentException().isThrownBy(() -> Approval.of(Map.ofEntries(known)));
      assertThatIllegalArgumentException().isThrownBy(() -> MajorityJudgment.of(Map.ofEntries(known)));
      assertThatIllegalArgumentException().isThrownBy(() -> Score.of(Map.of("blank", "zero", known.getKey(), "2")));
    }
    assertThatIllegalArgumentException().isThrownBy(() -> Dots.of(Map.of("dots", "1", "x", "1")));
    assertThatIllegalArgumentException().isThrownBy(() -> Quadratic.of(Map.of("credits", "1", "x", "1")));
  }
}
