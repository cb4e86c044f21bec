package coop.phyle.kernel.tally;

import static coop.phyle.kernel.tally.Outcome.Verdict.FAILED;
import static coop.phyle.kernel.tally.Outcome.Verdict.NO_QUORUM;
import static coop.phyle.kernel.tally.Outcome.Verdict.PASSED;
import static coop.phyle.kernel.tally.WorkedCases.HALF;
import static coop.phyle.kernel.tally.WorkedCases.INVESTORS;
import static coop.phyle.kernel.tally.WorkedCases.STEWARDS;
import static coop.phyle.kernel.tally.WorkedCases.WORKERS;
import static coop.phyle.kernel.tally.WorkedCases.counts;
import static coop.phyle.kernel.tally.WorkedCases.majority;
import static coop.phyle.kernel.tally.WorkedCases.majorityOfEachClass;
import static coop.phyle.kernel.tally.WorkedCases.rule;
import static coop.phyle.kernel.tally.WorkedCases.test;
import static coop.phyle.kernel.tally.WorkedCases.threeQuarters;
import static coop.phyle.kernel.tally.WorkedCases.weightedMajority;
import static coop.phyle.kernel.tally.WorkedCases.weighting;
import static coop.phyle.kernel.tally.WorkedCases.with;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import coop.phyle.kernel.money.Fraction;
import java.util.SortedMap;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ResolutionTest {
  private static final SortedMap<ClassId, ClassCount> NO_WORKER = with(WORKERS, new ClassCount(5, 0, 0, 0));

  @Test
  void weightsTheWorkedVote() {
    var outcome = Resolution.count(rule(weightedMajority()), weighting(AbsentClass.RENORMALISE), counts());
    assertThat(outcome.verdict()).isEqualTo(PASSED);
    assertThat(outcome.voted()).isEqualTo(106);
    var check = outcome.checks().getFirst();
    assertThat(check.inFavour()).isEqualTo(Fraction.of(133, 240));
    assertThat(check.of()).isEqualTo(Fraction.ONE);
    assertThat(check.needed()).isEqualTo(HALF);
    assertThat(check.met()).isTrue();
  }

  @Test
  void aFairSharesSpecialResolutionFailsInTheWorkersClass() {
    var outcome = Resolution.count(rule(majorityOfEachClass(), threeQuarters()), weighting(AbsentClass.RENORMALISE), counts());
    assertThat(outcome.verdict()).isEqualTo(FAILED);
    assertThat(outcome.checks()).extracting(Outcome.Check::inClass).containsExactly(INVESTORS, STEWARDS, WORKERS, null);
    assertThat(outcome.checks()).extracting(Outcome.Check::met).containsExactly(true, true, false, true);
    assertThat(outcome.checks().get(2).inFavour()).isEqualTo(Fraction.of(1, 1));
    assertThat(outcome.checks().get(2).needed()).isEqualTo(Fraction.of(2, 1));
    assertThat(outcome.checks().get(3).inFavour()).isEqualTo(Fraction.of(80, 1));
    assertThat(outcome.checks().get(3).needed()).isEqualTo(Fraction.of(159, 2));
  }

  @Test
  void theAbsentClassPolicyFlipsTheResult() {
    var renormalised = Resolution.count(rule(weightedMajority()), weighting(AbsentClass.RENORMALISE), NO_WORKER);
    assertThat(renormalised.verdict()).isEqualTo(PASSED);
    assertThat(renormalised.checks().getFirst().inFavour()).isEqualTo(Fraction.of(59, 90));
    var against = Resolution.count(rule(weightedMajority()), weighting(AbsentClass.COUNT_AGAINST), NO_WORKER);
    assertThat(against.verdict()).isEqualTo(FAILED);
    assertThat(against.checks().getFirst().inFavour()).isEqualTo(Fraction.of(59, 120));
    var inquorate = Resolution.count(rule(weightedMajority()), weighting(AbsentClass.INQUORATE), NO_WORKER);
    assertThat(inquorate.verdict()).isEqualTo(NO_QUORUM);
    assertThat(inquorate.inquorateClass()).isEqualTo(WORKERS);
    assertThat(inquorate.checks()).isEmpty();
  }

  @Test
  void tooFewVotersComeBeforeAnAbsentClass() {
    var many = rule(new Quorum(103, Fraction.ZERO, Quorum.Which.GREATER), weightedMajority());
    var outcome = Resolution.count(many, weighting(AbsentClass.INQUORATE), NO_WORKER);
    assertThat(outcome).isEqualTo(new Outcome(NO_QUORUM, 102, 103, null, java.util.List.of()));
  }

  @Test
  void absenceDoesNotMatterWhereClassesAreNotAsked() {
    assertThat(Resolution.count(rule(majority()), weighting(AbsentClass.INQUORATE), NO_WORKER).verdict()).isEqualTo(PASSED);
    var stewardsOnly = test(coop.phyle.kernel.tally.Test.Scope.ONE_CLASS, STEWARDS, coop.phyle.kernel.tally.Test.Basis.PER_HEAD,
        coop.phyle.kernel.tally.Test.Base.CAST, HALF, true);
    assertThat(Resolution.count(rule(stewardsOnly), weighting(AbsentClass.INQUORATE), NO_WORKER).verdict()).isEqualTo(PASSED);
  }

  @ParameterizedTest
  @CsvSource({"RENORMALISE, PASSED", "COUNT_AGAINST, FAILED", "INQUORATE, NO_QUORUM"})
  void anAbsentClassInATestOfEachClass(AbsentClass absent, Outcome.Verdict verdict) {
    assertThat(Resolution.count(rule(majorityOfEachClass()), weighting(absent), NO_WORKER).verdict()).isEqualTo(verdict);
  }

  @ParameterizedTest
  @CsvSource({"RENORMALISE, FAILED", "COUNT_AGAINST, FAILED", "INQUORATE, NO_QUORUM"})
  void theConsentOfANamedClassIsNeverPresumed(AbsentClass absent, Outcome.Verdict verdict) {
    var workersAgree = test(coop.phyle.kernel.tally.Test.Scope.ONE_CLASS, WORKERS, coop.phyle.kernel.tally.Test.Basis.PER_HEAD,
        coop.phyle.kernel.tally.Test.Base.CAST, HALF, true);
    assertThat(Resolution.count(rule(majority(), workersAgree), weighting(absent), NO_WORKER).verdict()).isEqualTo(verdict);
  }

  @ParameterizedTest
  @CsvSource({"RENORMALISE", "COUNT_AGAINST", "INQUORATE"})
  void aClassWithNobodyOnTheRollIsNotThere(AbsentClass absent) {
    var empty = with(WORKERS, ClassCount.NONE);
    var outcome = Resolution.count(rule(weightedMajority(), majorityOfEachClass()), weighting(absent), empty);
    assertThat(outcome.verdict()).isEqualTo(PASSED);
    assertThat(outcome.checks()).extracting(Outcome.Check::inClass).containsExactly(null, INVESTORS, STEWARDS);
    assertThat(outcome.checks().getFirst().inFavour()).isEqualTo(Fraction.of(59, 90));
    var gone = new TreeMap<>(empty);
    gone.remove(WORKERS);
    assertThat(Resolution.count(rule(weightedMajority(), majorityOfEachClass()), weighting(absent), gone)).isEqualTo(outcome);
  }

  @Test
  void nothingMeasuredIsNothingPassed() {
    var nobody = new TreeMap<ClassId, ClassCount>();
    nobody.put(WORKERS, new ClassCount(5, 0, 0, 5));
    for (var test : new coop.phyle.kernel.tally.Test[] {weightedMajority(), majority(), majorityOfEachClass(), threeQuarters()}) {
      var outcome = Resolution.count(rule(test), weighting(AbsentClass.RENORMALISE), nobody);
      assertThat(outcome.verdict()).isEqualTo(FAILED);
      assertThat(outcome.checks()).hasSize(1);
      assertThat(outcome.checks().getFirst().met()).isFalse();
    }
    assertThat(Resolution.count(rule(), weighting(AbsentClass.RENORMALISE), counts()).verdict()).isEqualTo(FAILED);
  }

  @ParameterizedTest
  @CsvSource({
    "3, 1/4, GREATER, 10, 3", "3, 1/4, GREATER, 12, 3", "3, 1/4, GREATER, 13, 4", "3, 1/4, LESSER, 13, 3", "30, 1/4, LESSER, 13, 4",
    "0, 1/3, GREATER, 100, 34", "0, 0, GREATER, 100, 0", "0, 1, GREATER, 7, 7", "0, 1/3, GREATER, 99, 33"
  })
  void quorumIsTheGreaterOrLesserOfTwo(int number, String fraction, Quorum.Which which, long roll, long needed) {
    assertThat(Resolution.quorumNeeded(new Quorum(number, Fraction.parse(fraction), which), roll)).isEqualTo(needed);
  }

  @Test
  void abstentionsCountForTheQuorumAndNotForVotesCast() {
    var counts = new TreeMap<ClassId, ClassCount>();
    counts.put(WORKERS, new ClassCount(20, 1, 0, 4));
    var five = new Quorum(5, Fraction.ZERO, Quorum.Which.GREATER);
    var six = new Quorum(6, Fraction.ZERO, Quorum.Which.GREATER);
    assertThat(Resolution.count(rule(five, majority()), weighting(AbsentClass.RENORMALISE), counts).verdict()).isEqualTo(PASSED);
    var short6 = Resolution.count(rule(six, majority()), weighting(AbsentClass.RENORMALISE), counts);
    assertThat(short6).isEqualTo(new Outcome(NO_QUORUM, 5, 6, null, java.util.List.of()));
    var present = test(coop.phyle.kernel.tally.Test.Scope.ALL, null, coop.phyle.kernel.tally.Test.Basis.PER_HEAD,
        coop.phyle.kernel.tally.Test.Base.PRESENT, Fraction.of(1, 5), false);
    assertThat(Resolution.count(rule(five, present), weighting(AbsentClass.RENORMALISE), counts).checks().getFirst().of())
        .isEqualTo(Fraction.of(5, 1));
  }

  @Test
  void aTieIsLost() {
    var counts = new TreeMap<ClassId, ClassCount>();
    counts.put(WORKERS, new ClassCount(41, 20, 20, 1));
    assertThat(Resolution.count(rule(majority()), weighting(AbsentClass.RENORMALISE), counts).verdict()).isEqualTo(FAILED);
    assertThat(Resolution.count(rule(weightedMajority()), weighting(AbsentClass.RENORMALISE), counts).verdict()).isEqualTo(FAILED);
    counts.put(WORKERS, new ClassCount(41, 21, 20, 0));
    assertThat(Resolution.count(rule(majority()), weighting(AbsentClass.RENORMALISE), counts).verdict()).isEqualTo(PASSED);
  }

  @Test
  void absenceFollowsTheBase() {
    var onlyAbstain = with(WORKERS, new ClassCount(5, 0, 0, 2));
    var weights = weighting(AbsentClass.RENORMALISE);
    assertThat(inFavour(coop.phyle.kernel.tally.Test.Base.CAST, weights, onlyAbstain)).isEqualTo(Fraction.of(59, 90));
    assertThat(inFavour(coop.phyle.kernel.tally.Test.Base.PRESENT, weights, onlyAbstain)).isEqualTo(Fraction.of(59, 120));
    var ofRoll = HALF.times(Fraction.of(7, 14)).plus(Fraction.of(1, 4).times(Fraction.of(72, 120)));
    assertThat(inFavour(coop.phyle.kernel.tally.Test.Base.ELIGIBLE, weights, NO_WORKER)).isEqualTo(ofRoll);
    var rule = rule(weighted(coop.phyle.kernel.tally.Test.Base.PRESENT));
    assertThat(Resolution.count(rule, weighting(AbsentClass.INQUORATE), onlyAbstain).verdict()).isNotEqualTo(NO_QUORUM);
    var roll = rule(weighted(coop.phyle.kernel.tally.Test.Base.ELIGIBLE));
    assertThat(Resolution.count(roll, weighting(AbsentClass.INQUORATE), NO_WORKER).inquorateClass()).isEqualTo(WORKERS);
    assertThat(Resolution.count(roll, weighting(AbsentClass.INQUORATE), onlyAbstain).verdict()).isNotEqualTo(NO_QUORUM);
  }

  private static coop.phyle.kernel.tally.Test weighted(coop.phyle.kernel.tally.Test.Base base) {
    return test(coop.phyle.kernel.tally.Test.Scope.ALL, null, coop.phyle.kernel.tally.Test.Basis.CLASS_WEIGHTED, base, HALF, true);
  }

  private static Fraction inFavour(
      coop.phyle.kernel.tally.Test.Base base, Weighting weighting, SortedMap<ClassId, ClassCount> counts) {
    return Resolution.count(rule(weighted(base)), weighting, counts).checks().getFirst().inFavour();
  }

  @Test
  void aClassWithoutAShareIsAMistake() {
    var counts = with(new ClassId("ghosts"), new ClassCount(1, 1, 0, 0));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Resolution.count(rule(weightedMajority()), weighting(AbsentClass.RENORMALISE), counts))
        .withMessageContaining("ghosts");
    assertThatIllegalArgumentException().isThrownBy(() -> new ClassCount(2, 1, 1, 1)).withMessageContaining("3 of 2");
    assertThatIllegalArgumentException().isThrownBy(() -> new ClassCount(2, -1, 1, 1));
    assertThatIllegalArgumentException().isThrownBy(() -> new ClassCount(2, 1, -1, 1));
    assertThatIllegalArgumentException().isThrownBy(() -> new ClassCount(2, 1, 1, -1));
    assertThatIllegalArgumentException().isThrownBy(() -> new ClassCount(-1, 0, 0, 0));
  }
}
