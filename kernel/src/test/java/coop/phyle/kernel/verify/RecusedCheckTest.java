package coop.phyle.kernel.verify;

import static coop.phyle.kernel.verify.SampleRules.STEWARDS;
import static org.assertj.core.api.Assertions.assertThat;

import coop.phyle.kernel.ballots.CastBallot;
import coop.phyle.kernel.ballots.Closing;
import coop.phyle.kernel.ballots.Nonce;
import coop.phyle.kernel.json.Json;
import coop.phyle.kernel.merkle.Hash;
import coop.phyle.kernel.rules.ResolutionKind;
import coop.phyle.kernel.rules.RuleBook;
import coop.phyle.kernel.rules.RuleBooks;
import coop.phyle.kernel.tally.Choice;
import coop.phyle.kernel.tally.Resolution;
import java.io.ByteArrayInputStream;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * A keeper of the log who lies about interested directors, under true signatures; each lie is named at its act. Members 1 to 5 of seven are the
 * board: act 0 opens the log, 1 has the statutes, 2 to 8 the members, 9 opens the question, and what follows is the test's.
 */
class RecusedCheckTest {
  private static final long FIRST = 10;
  private final RuleBook rules = SampleRules.rules("Sample");
  private final SampleLog log = new SampleLog((kind, body) -> body);

  RecusedCheckTest() {
    log.note("statutes-adopted", Json.obj().with("version", 1).with("rules", RuleBooks.write(rules)));
    for (var number = 1; number <= 7; number++) {
      log.note("member-admitted", Json.obj().with("member", new UUID(7, number).toString()).with("number", number).with("class", "stewards")
          .with("at", log.now().toString()).with("person", "0".repeat(64)));
    }
    log.note("decision-opened", Json.obj().with("decision", 1).with("kind", ResolutionKind.BOARD).with("matter", "statement").with("title", "Buy from my sister")
        .with("bodySha256", Hash.of("text").hex()).with("statutesVersion", 1).with("secret", false).with("roll", Json.obj().with("stewards", 5))
        .with("rollRoot", Hash.of("the board").hex()).with("opensAt", log.now().toString()).with("closesAt", log.now().toString()));
  }

  @Test
  void whoLeftTheQuestionToTheOthersAgrees() {
    log.note("interest-declared", interest(2)).note("decision-closed", closed(4, List.of(2L), 1, 3, 4, 5)).seal();
    assertThat(report().finding()).as(report().text()).isEqualTo(new Report.Agrees());
    assertThat(report().acts()).containsEntry("interest-declared", 1L);
  }

  @Test
  void aBallotOfARecusedDirectorIsFound() {
    log.note("interest-declared", interest(2)).note("decision-closed", closed(4, List.of(2L), 1, 2, 3, 4)).seal();
    isFound(FIRST + 1, "decision 1, interested member 2");
  }

  /** The same, with every trace of the recusal left out of the result: what was declared stays in the log. */
  @Test
  void aDeclarationPassedOverIsFound() {
    log.note("interest-declared", interest(2)).note("decision-closed", closed(5, List.of(), 1, 2, 3, 4, 5)).seal();
    isFound(FIRST + 1, "decision 1, interested member 2");
  }

  /** Whoever would vote against is put aside without having declared anything. */
  @Test
  void recusedWithoutADeclarationIsFound() {
    log.note("decision-closed", closed(4, List.of(2L), 1, 3, 4, 5)).seal();
    isFound(FIRST, "decision 1, recused member 2");
  }

  @Test
  void anotherDirectorsDeclarationIsNoneOfTheirs() {
    log.note("interest-declared", interest(3)).note("decision-closed", closed(4, List.of(2L), 1, 4, 5)).seal();
    isFound(FIRST + 1, "decision 1, recused member 2");
  }

  @Test
  void recusedOnceTheBallotsWereInIsFound() {
    var closing = closed(4, List.of(2L), 1, 3, 4, 5);
    log.note("interest-declared", interest(2)).note("decision-closed", closing).seal();
    isFound(FIRST + 1, "decision 1, recused member 2");
  }

  @Test
  void aDeclarationBehindTheResultIsFound() {
    log.note("decision-closed", closed(5, List.of(), 1, 2, 3, 4, 5)).note("interest-declared", interest(2)).seal();
    isFound(FIRST + 1, "decision 1, interest of member 2");
  }

  @Test
  void declaredTwiceOrByAStrangerIsFound() {
    log.note("interest-declared", interest(2)).note("interest-declared", interest(2)).seal();
    isFound(FIRST + 1, "decision 1, interest of member 2");
  }

  @Test
  void aStrangersInterestIsFound() {
    log.note("interest-declared", interest(90)).seal();
    isFound(FIRST, "member number 90");
  }

  @Test
  void aQuorumCountedWithTheRecusedIsFound() {
    log.note("interest-declared", interest(2)).note("decision-closed", closed(5, List.of(2L), 1, 3, 4, 5)).seal();
    isFound(FIRST + 1, "decision 1, class stewards, eligible");
  }

  @ParameterizedTest
  @ValueSource(strings = {
      "[{\"member\":2,\"class\":\"stewards\"},{\"member\":2,\"class\":\"stewards\"}]", "[{\"member\":2,\"class\":\"workers\"}]", "[{\"member\":90,\"class\":\"stewards\"}]"})
  void nobodyIsRecusedTwiceOrInAnotherClass(String recused) {
    log.note("interest-declared", interest(2)).note("decision-closed", closed(3, List.of(2L), 1, 3, 4).with("recused", Json.parse(recused))).seal();
    assertThat(((Report.Disagrees) report().finding()).difference().position()).hasValue(FIRST + 1);
    assertThat(report().text()).containsAnyOf("recused member 2", "number 90");
  }

  private void isFound(long position, String where) {
    var report = report();
    assertThat(report.finding()).as(report.text()).isInstanceOf(Report.Disagrees.class);
    var difference = ((Report.Disagrees) report.finding()).difference();
    assertThat(difference.where()).isEqualTo(where);
    assertThat(difference.position()).hasValue(position);
    assertThat(report.text()).contains("act " + position);
  }

  private Report report() {
    return Verifier.verify(new ByteArrayInputStream(log.export()), Pins.NONE);
  }

  private static Json.Obj interest(long member) {
    return Json.obj().with("decision", 1).with("member", member);
  }

  /** Closed a moment after the last act so far; all vote for it. */
  private Json.Obj closed(long eligible, List<Long> recused, long... voters) {
    var ballots = LongStream.of(voters)
        .mapToObj(n -> new Closing.Counted(CastBallot.of(STEWARDS, Choice.FOR, new Nonce("%032x".formatted(n))), OptionalLong.of(n)))
        .toList();
    var counts = Closing.count(new TreeMap<>(Map.of(STEWARDS, eligible)), ballots.stream().map(Closing.Counted::ballot).toList());
    var outcome = Resolution.count(rules.rule(ResolutionKind.BOARD), rules.weighting(), counts);
    var put = recused.stream().map(n -> new Closing.Recused(n, STEWARDS)).toList();
    return new Closing(log.coop, 1, log.now().plusSeconds(1), false, counts, ballots, outcome, Optional.empty(), put).act(Map.of());
  }
}
