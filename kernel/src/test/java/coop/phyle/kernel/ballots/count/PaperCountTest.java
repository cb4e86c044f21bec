package coop.phyle.kernel.ballots.count;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import coop.phyle.kernel.ballots.ChoicePaper;
import coop.phyle.kernel.ballots.DotsPaper;
import coop.phyle.kernel.ballots.GradesPaper;
import coop.phyle.kernel.ballots.Paper;
import coop.phyle.kernel.ballots.PointsPaper;
import coop.phyle.kernel.ballots.RankPaper;
import coop.phyle.kernel.ballots.ResolutionPaper;
import coop.phyle.kernel.ballots.count.PaperResult.Verdict;
import coop.phyle.kernel.ballots.count.Share.Base;
import coop.phyle.kernel.ballots.count.Share.Sense;
import coop.phyle.kernel.money.Fraction;
import coop.phyle.kernel.tally.Quorum;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PaperCountTest {
  private static final Paper ONE_OF_THREE = new ChoicePaper(3, 1, 1, true);

  /** 20 on the roll, 12 voted: 6 agree, 3 disagree, 1 for neither, 2 abstain. */
  private static final Polled TWELVE = Polls.of(ONE_OF_THREE, 20, "6x1", "3x2", "1xnone", "2xabstain");

  @ParameterizedTest
  @CsvSource({
      "CAST_WITHOUT_ABSTENTIONS, AT_LEAST, 3/5, 10, true", "CAST_WITHOUT_ABSTENTIONS, MORE_THAN, 3/5, 10, false", "CAST, AT_LEAST, 1/2, 12, true",
      "CAST, MORE_THAN, 1/2, 12, false", "PRESENT, AT_LEAST, 1/2, 12, true", "ELIGIBLE, AT_LEAST, 3/10, 20, true", "ELIGIBLE, MORE_THAN, 30%, 20, false",
      "ELIGIBLE, AT_MOST, 3/10, 20, true", "CAST, LESS_THAN, 1/2, 12, false", "NUMBER, AT_LEAST, 6, 0, true", "NUMBER, MORE_THAN, 6, 0, false"})
  void everyBaseIsWhatItSays(Base base, Sense sense, String figure, long of, boolean met) {
    var result = PaperCount.count(TWELVE, Polls.tested(Polls.share(1, base, sense, figure)), Polls.terms(3));
    var check = result.checks().getFirst();
    assertThat(check.votes()).isEqualTo(Fraction.of(6, 1));
    assertThat(check.of()).isEqualTo(Fraction.of(of, 1));
    assertThat(check.met()).isEqualTo(met);
    assertThat(result.verdict()).isEqualTo(met ? Verdict.PASSED : Verdict.FAILED);
  }

  @Test
  void thoseWhoWereThereCountWhereSomebodyKeptAList() {
    var terms = new Terms(Polls.terms(3).slate(), Polls.terms(3).weighting(), Polls.LOT, new TreeMap<>(Map.of(Polls.WORKERS, 15L)), 0);
    var check = PaperCount.count(TWELVE, Polls.tested(Polls.share(1, Base.PRESENT, Sense.AT_LEAST, "1/2")), terms).checks().getFirst();
    assertThat(check.of()).isEqualTo(Fraction.of(15, 1));
    assertThat(check.met()).isFalse();
  }

  @Test
  void withoutTestsTheMostVotesWinAndATieIsSaid() {
    var result = PaperCount.count(TWELVE, CountRule.of(new Method.Positions()), Polls.terms(3));
    assertThat(result.verdict()).isEqualTo(Verdict.CHOSEN);
    assertThat(result.chosen()).containsExactly(1);
    assertThat(result.figures().getFirst()).isEqualTo(
        new PaperResult.Figure(1, 6, Fraction.of(3, 5), Fraction.of(1, 2), Fraction.of(3, 10)));
    var tied = PaperCount.count(Polls.of(ONE_OF_THREE, 9, "2x1", "2x3"), CountRule.of(new Method.Positions()), Polls.terms(3));
    assertThat(tied.verdict()).isEqualTo(Verdict.TIED);
    assertThat(tied.chosen()).containsExactly(1, 3);
    var silent = PaperCount.count(Polls.of(ONE_OF_THREE, 9, "2xabstain"), CountRule.of(new Method.Positions()), Polls.terms(3));
    assertThat(silent.verdict()).isEqualTo(Verdict.NOTHING);
  }

  /** A peer's product compares the quorum with the roll, and cuts off what a percentage leaves over: 200 on the roll, half needed, 99 came. */
  @Test
  void aQuorumIsOfThoseWhoVotedAndRoundsUp() {
    var rule = new CountRule(new Method.Positions(), Polls.HALF, List.of());
    var short1 = PaperCount.count(Polls.of(ONE_OF_THREE, 200, "98x1", "1xabstain"), rule, Polls.terms(3));
    assertThat(short1.verdict()).isEqualTo(Verdict.NO_QUORUM);
    assertThat(short1.quorumNeeded() - short1.cast()).isEqualTo(1);
    assertThat(PaperCount.count(Polls.of(ONE_OF_THREE, 200, "98x1", "2xabstain"), rule, Polls.terms(3)).verdict()).isEqualTo(Verdict.CHOSEN);
    assertThat(PaperCount.count(Polls.of(ONE_OF_THREE, 7, "3x1"), rule, Polls.terms(3)).quorumNeeded()).isEqualTo(4);
  }

  @Test
  void consentFailsWhileAnObjectionStands() {
    var rule = new CountRule(new Method.Consent(new TreeSet<>(List.of(3))), new Quorum(3, Fraction.ZERO, Quorum.Which.GREATER), List.of());
    var polled = Polls.of(ONE_OF_THREE, 9, "5x1", "1x2", "2x3");
    assertThat(PaperCount.count(polled, rule, Polls.terms(3)).verdict()).isEqualTo(Verdict.FAILED);
    assertThat(PaperCount.count(polled, rule, Polls.terms(3).settling(1)).objections().orElseThrow().standing()).isEqualTo(1);
    assertThat(PaperCount.count(polled, rule, Polls.terms(3).settling(2)).verdict()).isEqualTo(Verdict.PASSED);
    assertThat(PaperCount.count(Polls.of(ONE_OF_THREE, 9, "2x1"), rule, Polls.terms(3)).verdict()).isEqualTo(Verdict.NO_QUORUM);
    assertThatIllegalArgumentException().isThrownBy(() -> PaperCount.count(polled, rule, Polls.terms(3).settling(3)));
  }

  /** 4 workers of 10 and 90 users of 90 voted: a worker's ballot weighs 3/4 · 1/4, a user's 1/4 · 1/90. */
  @Test
  void classesCarryTheirShares() {
    var polled = Polled.of(
        new ChoicePaper(2, 1, 1, false), Map.of(Polls.WORKERS, 10L, Polls.USERS, 90L), Map.of(Polls.WORKERS, Polls.texts("3x1", "1x2"), Polls.USERS, Polls.texts("90x2")));
    var weighted = new Share(1, Base.CAST, true, Sense.MORE_THAN, Fraction.of(1, 2));
    var check = PaperCount.count(polled, Polls.tested(weighted), Polls.weighted(2)).checks().getFirst();
    assertThat(check.votes().dividedBy(check.of())).isEqualTo(Fraction.of(9, 16));
    assertThat(check.met()).isTrue();
    var perHead = PaperCount.count(polled, Polls.tested(Polls.share(1, Base.CAST, Sense.MORE_THAN, "1/2")), Polls.weighted(2)).checks().getFirst();
    assertThat(perHead.votes()).isEqualTo(Fraction.of(3, 1));
    var approval = PaperCount.count(polled, CountRule.of(new Method.Marked(Method.Marking.APPROVAL, 1)), Polls.weighted(2));
    assertThat(approval.chosen()).containsExactly(1);
  }

  /** The capital of Tennessee: each method and its known winner. */
  @ParameterizedTest
  @CsvSource({"IRV, 4", "SCHULZE, 2", "RANKED_PAIRS, 2", "BORDA, 2", "SCOTTISH, 4", "WIGM_PRF, 4", "MEEK_PRF, 4"})
  void rankingsAreCountedByTheMethodNamed(Method.Ordering ordering, int winner) {
    var polled = Polls.of(new RankPaper(4, 1, false), 120, "42x1 2 3 4", "26x2 3 4 1", "15x3 4 2 1", "17x4 3 2 1", "3xabstain");
    var result = PaperCount.count(polled, CountRule.of(new Method.Ranked(ordering, 1)), Polls.terms(4));
    assertThat(result.chosen()).containsExactly(winner);
    assertThat(result.cast()).isEqualTo(103);
    assertThat(result.json().object("count").list("stages")).isNotEmpty();
    assertThat(result.text()).contains("103 of 120 voted", "Result: chosen: option " + winner);
  }

  @Test
  void marksAreCountedByTheMethodNamed() {
    assertThat(chosen(Polls.of(new PointsPaper(3, 0, 5), 9, "1x5 0 -", "2x2 3 3"), new Method.Marked(Method.Marking.SCORE, 1))).containsExactly(1);
    assertThat(chosen(Polls.of(new PointsPaper(3, 0, 5), 9, "1x5 0 -", "2x0 3 3"), new Method.Marked(Method.Marking.SCORE_OF_THOSE_WHO_MARKED, 1))).containsExactly(3);
    assertThat(chosen(Polls.of(new PointsPaper(2, 0, 2), 9, "2x2 1", "1x0 2"), new Method.Marked(Method.Marking.SCORE, 1))).containsExactly(1);
    assertThat(chosen(Polls.of(new DotsPaper(2, 9, false), 9, "1x9 0", "2x1 4"), new Method.Marked(Method.Marking.DOTS, 1))).containsExactly(1);
    assertThat(chosen(Polls.of(new DotsPaper(2, 9, true), 9, "1x3 0", "2x0 2"), new Method.Marked(Method.Marking.DOTS, 1))).containsExactly(2);
    assertThat(chosen(Polls.of(new DotsPaper(2, 9, true), 9, "1x3 0", "2x-2 0", "1x0 1"), new Method.Marked(Method.Marking.DOTS, 1))).containsExactly(2);
    assertThat(chosen(Polls.of(new GradesPaper(2, 6), 9, "2x5 3", "3x2 3"), new Method.Marked(Method.Marking.MAJORITY_JUDGMENT, 1))).containsExactly(2);
    assertThat(chosen(Polls.of(new ChoicePaper(3, 0, 3, true), 9, "2x1 3", "1x2 3", "4xnone"), new Method.Marked(Method.Marking.APPROVAL, 2))).containsExactly(3, 1);
  }

  /** Two thirds like parks 1 and 2, one third the library 3; equal shares gives the minority its part, greedy does not. */
  @Test
  void budgetsAreSpentByTheMethodNamed() {
    var polled = Polls.of(new ChoicePaper(4, 0, 4, true), 9, "6x1 2 4", "3x3");
    var costs = List.of(300_00L, 300_00L, 300_00L, 300_00L);
    assertThat(chosen(polled, new Method.Buying(Method.Purse.EQUAL_SHARES, costs, 900_00))).contains(3).hasSize(3);
    assertThat(chosen(polled, new Method.Buying(Method.Purse.GREEDY, costs, 900_00))).containsExactlyInAnyOrder(1, 2, 4);
    assertThat(chosen(polled, new Method.Buying(Method.Purse.GREEDY_PER_COST, List.of(900_00L, 900_00L, 300_00L, 900_00L), 900_00))).containsExactly(3);
  }

  @Test
  void whatDoesNotFitIsRefused() {
    var positions = CountRule.of(new Method.Positions());
    assertThatIllegalArgumentException().isThrownBy(() -> PaperCount.count(Polls.of(new RankPaper(3, 1, false), 2, "1x1"), positions, Polls.terms(3)));
    assertThatIllegalArgumentException().isThrownBy(() -> PaperCount.count(TWELVE, positions, Polls.terms(4)));
    assertThatIllegalArgumentException().isThrownBy(() -> PaperCount.count(TWELVE, Polls.tested(Polls.share(4, Base.CAST, Sense.AT_LEAST, "1/2")), Polls.terms(3)));
    assertThatIllegalArgumentException().isThrownBy(() -> Polls.of(ONE_OF_THREE, 2, "3x1"));
    assertThatIllegalArgumentException().isThrownBy(() -> Polls.of(ONE_OF_THREE, 2, "1x01"));
    assertThatIllegalArgumentException().isThrownBy(() -> Polls.of(ONE_OF_THREE, 2, "0x1"));
    assertThatIllegalArgumentException().isThrownBy(() -> Polls.share(1, Base.NUMBER, Sense.AT_LEAST, "1/2"));
    assertThatIllegalArgumentException().isThrownBy(() -> Polls.share(1, Base.CAST, Sense.AT_LEAST, "3/2"));
    assertThat(positions.counts(new ResolutionPaper())).isFalse();
  }

  private static List<Integer> chosen(Polled polled, Method method) {
    var result = PaperCount.count(polled, CountRule.of(method), Polls.terms(Math.toIntExact(polled.paper().write().whole("options"))));
    assertThat(result.verdict()).isEqualTo(Verdict.CHOSEN);
    return result.chosen();
  }
}
