package coop.phyle.kernel.ballots.count;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import coop.phyle.kernel.ballots.ChoicePaper;
import coop.phyle.kernel.ballots.RankPaper;
import coop.phyle.kernel.money.Fraction;
import coop.phyle.kernel.tally.AbsentClass;
import coop.phyle.kernel.tally.ClassId;
import coop.phyle.kernel.tally.DecisionRule;
import coop.phyle.kernel.tally.Outcome;
import coop.phyle.kernel.tally.Quorum;
import coop.phyle.kernel.tally.Test.Base;
import coop.phyle.kernel.tally.Test.Basis;
import coop.phyle.kernel.tally.Test.Scope;
import coop.phyle.kernel.tally.Weighting;
import coop.phyle.kernel.tally.election.Lot;
import coop.phyle.kernel.tally.election.Slate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Rivals against the status quo, checked by hand. */
class RivalCountTest {
  private static final ClassId STEWARDS = new ClassId("stewards");
  private static final ClassId WORKERS = new ClassId("workers");
  private static final coop.phyle.kernel.tally.Test HALF = test(Scope.ALL, Basis.PER_HEAD, Fraction.of(1, 2), true);
  private static final coop.phyle.kernel.tally.Test WEIGHTED = test(Scope.ALL, Basis.CLASS_WEIGHTED, Fraction.of(1, 2), true);

  private static coop.phyle.kernel.tally.Test test(Scope scope, Basis basis, Fraction fraction, boolean strict) {
    return new coop.phyle.kernel.tally.Test(scope, null, basis, Base.CAST, fraction, strict);
  }

  private static DecisionRule rule(int quorum, coop.phyle.kernel.tally.Test... tests) {
    var needed = new Quorum(quorum, Fraction.ZERO, Quorum.Which.GREATER);
    return new DecisionRule(DecisionRule.Electorate.MEMBERS, 0, 7, needed, List.of(tests), DecisionRule.Secrecy.OPEN, 0);
  }

  private static RivalCount.Result count(DecisionRule rule, AbsentClass absent, int options, Map<ClassId, Map<String, Long>> said) {
    var shares = new TreeMap<>(Map.of(STEWARDS, Fraction.of(3, 4), WORKERS, Fraction.of(1, 4)));
    var slate = Slate.of("", IntStream.rangeClosed(1, options).mapToObj(Integer::toString).toList());
    var polled = Polled.of(new RankPaper(options, 1, true), Map.of(STEWARDS, 10L, WORKERS, 20L), said);
    return RivalCount.count(polled, rule, new Weighting(shares, new TreeMap<>(), absent), slate, new Lot("", "question 1"));
  }

  private static RivalCount.Result count(DecisionRule rule, int options, Map<String, Long> workers) {
    return count(rule, AbsentClass.RENORMALISE, options, Map.of(WORKERS, workers));
  }

  @Test
  void oneTextAgainstTheStatusQuoIsAResolution() {
    assertThat(count(rule(3, HALF), 2, Map.of("1", 3L, "2 1", 2L)).winner()).isEqualTo(1);
    var tie = count(rule(3, HALF), 2, Map.of("1", 3L, "2", 3L));
    assertThat(tie.verdict()).as("more than half").isEqualTo(Outcome.Verdict.FAILED);
    assertThat(tie.winner()).isZero();
    assertThat(count(rule(3, HALF), 2, Map.of("1=2", 5L)).verdict()).as("nobody prefers either").isEqualTo(Outcome.Verdict.FAILED);
    assertThat(count(rule(6, HALF), 2, Map.of("1", 5L)).verdict()).isEqualTo(Outcome.Verdict.NO_QUORUM);
    assertThat(count(rule(6, HALF), 2, Map.of("1", 5L, "abstain", 1L)).verdict()).as("who abstains is there").isEqualTo(Outcome.Verdict.PASSED);
  }

  @Test
  void whatFailsAgainstTheStatusQuoCannotWinWhateverItBeats() {
    // 1 beats 2 by 6 to 4, but only 4 of 10 want 1 at all.
    var result = count(rule(3, HALF), 3, Map.of("2 3 1", 4L, "1 2 3", 4L, "3 1 2", 2L));
    assertThat(result.against()).extracting(Outcome::verdict).containsExactly(Outcome.Verdict.FAILED, Outcome.Verdict.PASSED);
    assertThat(result.winner()).isEqualTo(2);
  }

  @Test
  void aCircleOfRivalsIsBrokenByTheStrongestPaths() {
    // 1 over 2 by 7 to 5, 2 over 3 by 8 to 4, 3 over 1 by 9 to 3 would be a circle; all are over the status quo.
    var said = Map.of("1 2 3 4", 3L, "2 3 1 4", 5L, "3 1 2 4", 4L);
    var result = count(rule(3, HALF), 4, said);
    assertThat(result.against()).extracting(Outcome::verdict).containsOnly(Outcome.Verdict.PASSED);
    assertThat(result.winner()).as("its path to each other is as strong as 8, theirs to it as 7").isEqualTo(2);
  }

  @Test
  void classesWeighAsInAnyResolution() {
    var said = Map.of(STEWARDS, Map.of("1 3 2", 2L, "2 3 1", 1L), WORKERS, Map.of("2 3 1", 20L));
    assertThat(count(rule(3, HALF), AbsentClass.RENORMALISE, 3, said).winner()).as("per head").isEqualTo(2);
    var weighted = count(rule(3, WEIGHTED), AbsentClass.RENORMALISE, 3, said);
    assertThat(weighted.against()).as("3/4 of 2/3, which is a half and no more; 3/4 of 1/3 and 1/4 of all")
        .extracting(Outcome::verdict).containsExactly(Outcome.Verdict.FAILED, Outcome.Verdict.FAILED);
    assertThat(count(rule(3, test(Scope.ALL, Basis.CLASS_WEIGHTED, Fraction.of(1, 2), false)), AbsentClass.RENORMALISE, 3, said).verdict())
        .as("each reaches a half, neither is preferred to things as they are").isEqualTo(Outcome.Verdict.FAILED);
  }

  @Test
  void aClassThatHadToVoteAndDidNotLeavesNoQuorum() {
    var said = Map.of(WORKERS, Map.of("1", 20L));
    assertThat(count(rule(3, WEIGHTED), AbsentClass.INQUORATE, 2, said).verdict()).isEqualTo(Outcome.Verdict.NO_QUORUM);
    assertThat(count(rule(3, HALF), AbsentClass.INQUORATE, 2, said).winner()).as("per head nobody has to").isEqualTo(1);
    assertThat(count(rule(3, WEIGHTED), AbsentClass.RENORMALISE, 2, said).winner()).isEqualTo(1);
    assertThat(count(rule(3, test(Scope.EACH_CLASS, Basis.PER_HEAD, Fraction.of(1, 2), true)), AbsentClass.COUNT_AGAINST, 2, said).winner()).isZero();
  }

  @Test
  void anotherPaperIsAnError() {
    var polled = Polled.of(new ChoicePaper(2, 1, 1, false), Map.of(WORKERS, 20L), Map.of());
    var none = new Weighting(new TreeMap<>(), new TreeMap<>(), AbsentClass.RENORMALISE);
    assertThatIllegalArgumentException().isThrownBy(() -> RivalCount.count(polled, rule(3, HALF), none, Slate.of("", List.of("1", "2")), new Lot("", "")));
  }
}
