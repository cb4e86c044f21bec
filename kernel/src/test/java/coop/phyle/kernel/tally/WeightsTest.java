package coop.phyle.kernel.tally;

import static coop.phyle.kernel.tally.WorkedCases.HALF;
import static coop.phyle.kernel.tally.WorkedCases.INVESTORS;
import static coop.phyle.kernel.tally.WorkedCases.STEWARDS;
import static coop.phyle.kernel.tally.WorkedCases.WORKERS;
import static coop.phyle.kernel.tally.WorkedCases.capped;
import static coop.phyle.kernel.tally.WorkedCases.counts;
import static coop.phyle.kernel.tally.WorkedCases.majority;
import static coop.phyle.kernel.tally.WorkedCases.rule;
import static coop.phyle.kernel.tally.WorkedCases.weightedMajority;
import static coop.phyle.kernel.tally.WorkedCases.weighting;
import static org.assertj.core.api.Assertions.assertThat;

import coop.phyle.kernel.money.Fraction;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class WeightsTest {
  private static final Fraction TENTH = Fraction.of(1, 10);
  private static final Weighting FREE = weighting(AbsentClass.RENORMALISE);
  private static final Weighting INVESTORS_TENTH = capped(FREE, INVESTORS, TENTH);

  private static Weights of(coop.phyle.kernel.tally.Test test, Weighting weighting) {
    return Weights.of(test, rule(test), weighting, counts());
  }

  @Test
  void aVoteWeighsItsShareOverTheVotesOfItsClass() {
    var weights = of(weightedMajority(), FREE);
    assertThat(weights.whole()).isEqualTo(Fraction.ONE);
    assertThat(weights.carried()).containsExactlyInAnyOrderEntriesOf(FREE.shares());
    assertThat(weights.perVote(STEWARDS, 12)).isEqualTo(Fraction.of(1, 24));
    assertThat(weights.perVote(WORKERS, 4)).isEqualTo(Fraction.of(1, 16));
    assertThat(weights.perVote(INVESTORS, 90)).isEqualTo(Fraction.of(1, 360));
    assertThat(weights.perVote(WORKERS, 0)).isEqualTo(Fraction.ZERO);
  }

  /** Integer form of the same case: L = lcm(12, 4, 90) = 180, so weights 750 : 1125 : 50 and 9,975 of 18,000. */
  @Test
  void agreesWithTheIntegerForm() {
    var weights = of(weightedMajority(), FREE);
    var scale = Fraction.of(18_000, 1);
    assertThat(weights.perVote(STEWARDS, 12).times(scale)).isEqualTo(Fraction.of(750, 1));
    assertThat(weights.perVote(WORKERS, 4).times(scale)).isEqualTo(Fraction.of(1125, 1));
    assertThat(weights.perVote(INVESTORS, 90).times(scale)).isEqualTo(Fraction.of(50, 1));
    assertThat(weights.inFavour().times(scale)).isEqualTo(Fraction.of(9_975, 1));
  }

  @Test
  void aCapPerHeadThinsTheVotesOverIt() {
    var weights = of(majority(), INVESTORS_TENTH);
    assertThat(weights.perVote(INVESTORS, 90)).isEqualTo(Fraction.of(8, 405));
    assertThat(weights.perVote(STEWARDS, 12)).isEqualTo(Fraction.ONE);
    assertThat(weights.perVote(WORKERS, 4)).isEqualTo(Fraction.ONE);
    assertThat(weights.whole()).isEqualTo(Fraction.of(160, 9));
    assertThat(weights.inFavour()).isEqualTo(Fraction.of(8, 1).plus(Fraction.of(8, 405).times(72)));
    assertThat(weights.carried().get(INVESTORS)).isEqualTo(weights.whole().times(TENTH));
  }

  @Test
  void aCapOnAShareHandsTheExcessOn() {
    var weights = of(weightedMajority(), INVESTORS_TENTH);
    assertThat(weights.carried().get(INVESTORS)).isEqualTo(TENTH);
    assertThat(weights.carried().get(STEWARDS)).isEqualTo(Fraction.of(3, 5));
    assertThat(weights.carried().get(WORKERS)).isEqualTo(Fraction.of(3, 10));
    assertThat(of(weightedMajority(), capped(FREE, INVESTORS, Fraction.of(1, 4))).carried()).isEqualTo(FREE.shares());
  }

  @Test
  void theExcessMayLiftAnotherClassOverItsOwnCap() {
    var both = capped(capped(FREE, STEWARDS, HALF), INVESTORS, TENTH);
    var weights = of(weightedMajority(), both);
    assertThat(weights.carried().get(STEWARDS)).isEqualTo(HALF);
    assertThat(weights.carried().get(INVESTORS)).isEqualTo(TENTH);
    assertThat(weights.carried().get(WORKERS)).isEqualTo(Fraction.of(2, 5));
    var heads = Weights.of(majority(), rule(majority()), capped(capped(FREE, STEWARDS, HALF), INVESTORS, TENTH), counts());
    assertThat(heads.perVote(WORKERS, 4)).isEqualTo(Fraction.ONE);
    assertThat(heads.whole()).isEqualTo(Fraction.of(10, 1));
    assertThat(heads.carried().get(STEWARDS)).isEqualTo(Fraction.of(5, 1));
  }

  @Test
  void nobodyIsLeftToTakeTheExcess() {
    var alone = new TreeMap<ClassId, ClassCount>();
    alone.put(INVESTORS, new ClassCount(120, 90, 0, 0));
    alone.put(WORKERS, new ClassCount(5, 0, 0, 0));
    var heads = Weights.of(majority(), rule(majority()), INVESTORS_TENTH, alone);
    assertThat(heads.whole()).isEqualTo(Fraction.of(90, 1));
    assertThat(heads.inFavour()).isEqualTo(Fraction.of(9, 1));
    var weighted = Weights.of(weightedMajority(), rule(weightedMajority()), INVESTORS_TENTH, alone);
    assertThat(weighted.whole()).isEqualTo(Fraction.ONE);
    assertThat(weighted.inFavour()).isEqualTo(TENTH);
    assertThat(Resolution.count(rule(majority()), INVESTORS_TENTH, alone).verdict()).isEqualTo(Outcome.Verdict.FAILED);
  }

  @Test
  void capsDoNotBindTheBoard() {
    var members = rule(majority());
    var board = new DecisionRule(DecisionRule.Electorate.BOARD, 3, 5, members.quorum(), members.tests(), DecisionRule.Secrecy.OPEN, 0);
    assertThat(Weights.of(majority(), board, INVESTORS_TENTH, counts()).whole()).isEqualTo(Fraction.of(106, 1));
  }
}
