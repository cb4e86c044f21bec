package coop.phyle.meetings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import coop.phyle.deciding.Assembly;
import coop.phyle.kernel.rules.ResolutionKind;
import coop.phyle.kernel.rules.RuleBook;
import coop.phyle.kernel.tally.Outcome;
import coop.phyle.shell.Problem;
import coop.phyle.testing.PhyleTest;
import coop.phyle.voting.Cast;
import coop.phyle.voting.CastingVotes;
import coop.phyle.voting.Rolls;
import coop.phyle.voting.Turnout;
import coop.phyle.voting.Vote;
import coop.phyle.voting.VoteNumber;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Directors with an interest of their own, in writing, in advance and on the day. The board is persons 0, 1 and 2. */
@PhyleTest
class RecusalTest {
  @Autowired ApplicationContext context;
  @Autowired JdbcClient jdbc;

  private static RuleBook rules(String follows, String secrecy) {
    return Assembly.rules(text -> text.replaceFirst("\\{", """
        {"meetings": {"shorterConsent": "9/10", "shortestDays": 0, "awaitMinutes": 30, "callMonths": 1, "holdWeeks": 6, "conveners": 3,
         "annualMonths": 6, "yearEnds": 12, "interested": "%s"},""".formatted(follows))
        .replaceFirst("(?s)(\"board\"\\s*:\\s*\\{\\s*\"electorate\".*?\"secrecy\"\\s*:\\s*)\"open\"", "$1\"" + secrecy + "\""));
  }

  @Test
  void whoDeclaresInWritingLeavesItToTheOthers() {
    var hall = Hall.of(context, rules("apart", "open"), 4, 2, 2);
    var decision = opened(hall);
    assertThat(cast(hall, decision, 1, "for")).isInstanceOf(Cast.Counted.class);
    assertThat(declare(hall, decision, 1, 2)).as("not for another").isNotEmpty();
    assertThat(declare(hall, decision, 3, 3)).as("no director").isNotEmpty();
    assertThat(declare(hall, decision, 1, 1)).isEmpty();
    assertThat(declare(hall, decision, 1, 1)).as("twice is once").isEmpty();
    assertThat(cast(hall, decision, 1, "for")).isInstanceOf(Cast.Refused.class);
    assertThat(eligible(hall, decision)).isEqualTo(2);
    assertThat(hall.inTransaction(() -> hall.bean(Rolls.class).people(hall.id(), decision, true))).as("is not reminded").doesNotContain(hall.assembly.people.get(1));
    cast(hall, decision, 0, "for");
    cast(hall, decision, 2, "for");
    hall.assembly.close(decision);
    assertThat(hall.business(decision).stage()).isEqualTo(coop.phyle.deciding.Stage.PASSED);
    assertThat(closed(hall)).contains("\"eligible\":2", "\"for\":2", "\"recused\":[{\"member\":2,");
    hall.agrees();
  }

  /** What is in the box is known to be in it: nobody leaves the question then to change what it gives. */
  @Test
  void onceVotingIsOverNobodyDeclares() {
    var hall = Hall.of(context, rules("apart", "open"), 4, 2, 2);
    var decision = opened(hall);
    cast(hall, decision, 1, "against");
    hall.assembly.clock().moveTo(hall.assembly.now().plus(Duration.ofDays(60)));
    assertThat(declare(hall, decision, 1, 1)).extracting(Problem::key).containsExactly("deciding.problem.interest");
    hall.assembly.close(decision);
    assertThat(closed(hall)).contains("\"eligible\":3").doesNotContain("recused");
  }

  @ParameterizedTest
  @CsvSource({"apart, 2, false", "present, 3, false", "voting, 3, true"})
  void theStatutesSayWhatFollows(String follows, int eligible, boolean votes) {
    var hall = Hall.of(context, rules(follows, "open"), 4, 2, 2);
    var draft = hall.assembly.draft(hall.assembly.statement("Buy from my sister").as(ResolutionKind.BOARD));
    hall.assembly.notice(draft, hall.assembly.people.getFirst());
    assertThat(declare(hall, draft, 1, 1)).as("before it opens").isEmpty();
    hall.assembly.openNow(draft);
    assertThat(eligible(hall, draft)).isEqualTo(eligible);
    assertThat(cast(hall, draft, 1, "against") instanceof Cast.Counted).isEqualTo(votes);
    cast(hall, draft, 0, "for");
    cast(hall, draft, 2, "for");
    hall.assembly.close(draft);
    assertThat(hall.business(draft).stage()).isEqualTo(coop.phyle.deciding.Stage.PASSED);
    hall.agrees();
  }

  @Test
  void aSecretBallotStaysAndSoTheInterestIsDeclaredBefore() {
    var hall = Hall.of(context, rules("apart", "secret"), 4, 2, 2);
    var decision = opened(hall);
    cast(hall, decision, 1, "for");
    assertThat(declare(hall, decision, 1, 1)).extracting(Problem::key).containsExactly("deciding.problem.interest-sealed");
    assertThat(declare(hall, decision, 2, 2)).isEmpty();
    assertThat(eligible(hall, decision)).isEqualTo(2);
    cast(hall, decision, 0, "for");
    hall.assembly.close(decision);
    hall.agrees();
  }

  /** Persons 0 and 1 vote in advance; 1 is interested; 0 and 2 come. */
  @Test
  void declaredAtAMeetingTheAdvanceBallotComesOut() {
    var hall = Hall.of(context, rules("apart", "open"), 4, 2, 2);
    var decision = opened(hall);
    cast(hall, decision, 0, "against");
    cast(hall, decision, 1, "for");
    var number = board(hall, decision);
    Hall.done(declareAt(hall, number, 1));
    Hall.done(hall.come(number, 0));
    Hall.done(hall.come(number, 1));
    assertThat(Hall.key(hall.open(number))).isEqualTo("done");
    assertThat(Hall.key(hall.vote(number.value(), 1, Map.of("for.stewards", "1", "teller", "Oriol")))).as("one of two").isEqualTo("meetings.problem.no-quorum");
    Hall.done(hall.come(number, 2));
    assertThat(hall.vote(number.value(), 1, Map.of("for.stewards", "3", "teller", "Oriol"))).as("only two hands").isInstanceOf(Step.Refused.class);
    Hall.done(hall.vote(number.value(), 1, Map.of("for.stewards", "2", "teller", "Oriol")));
    assertThat(hall.counts(number.value())).singleElement().satisfies(c -> {
      assertThat(c.eligible()).isEqualTo(2);
      assertThat(c.advance().all()).isZero();
    });
    assertThat(hall.taken(number.value()).verdict()).isEqualTo(Outcome.Verdict.PASSED);
    hall.agrees();
  }

  @Test
  void whoOnlyCountsMakesTheQuorumWithoutAHand() {
    var hall = Hall.of(context, rules("present", "open"), 4, 2, 2);
    var decision = hall.assembly.draft(hall.assembly.statement("Buy from my sister").as(ResolutionKind.BOARD));
    var number = board(hall, decision);
    Hall.done(declareAt(hall, number, 1));
    Hall.done(hall.come(number, 0));
    Hall.done(hall.come(number, 1));
    Hall.done(hall.open(number));
    assertThat(hall.vote(number.value(), 1, Map.of("for.stewards", "2", "teller", "Oriol"))).as("one hand").isInstanceOf(Step.Refused.class);
    Hall.done(hall.vote(number.value(), 1, Map.of("for.stewards", "1", "teller", "Oriol")));
    assertThat(hall.taken(number.value()).present()).isEqualTo(2);
    hall.agrees();
  }

  @Test
  void theDatabaseTakesOutNobodyElsesBallot() {
    var hall = Hall.of(context, rules("apart", "open"), 4, 2, 2);
    var decision = opened(hall);
    cast(hall, decision, 0, "for");
    assertThatThrownBy(() -> hall.inTransaction(() -> jdbc.sql("delete from voting.open_ballot where number = :number").param("number", decision.value()).update()))
        .isInstanceOf(DataAccessException.class).hasMessageContaining("a ballot stays in the box");
    assertThatThrownBy(() -> hall.inTransaction(() -> jdbc.sql("update voting.roll set voted = false where number = :number").param("number", decision.value()).update()))
        .isInstanceOf(DataAccessException.class).hasMessageContaining("a mark on the roll stays");
  }

  private static VoteNumber opened(Hall hall) {
    return hall.assembly.opened(hall.assembly.statement("Buy from my sister").as(ResolutionKind.BOARD));
  }

  /** A board meeting that takes the decision, on the day. */
  private static MeetingNumber board(Hall hall, VoteNumber decision) {
    var typed = hall.typed(8);
    typed.put("kind", "BOARD");
    var number = hall.drafted(typed);
    Hall.done(hall.add(number, Hall.resolution(decision)));
    Hall.done(hall.notice(number, false));
    hall.toTheDay(number);
    return number;
  }

  private static Step declareAt(Hall hall, MeetingNumber number, int person) {
    return hall.in(() -> hall.bean(Recusing.class).declare(hall.id(), number, 1, hall.member(person), "My sister sells it", hall.viewer(person)));
  }

  private static List<Problem> declare(Hall hall, VoteNumber decision, int director, int by) {
    return hall.in(() -> hall.bean(coop.phyle.deciding.Recusing.class).declare(hall.id(), decision, hall.member(director), "My sister sells it", hall.viewer(by)));
  }

  private static Cast cast(Hall hall, VoteNumber decision, int person, String said) {
    var vote = new Vote(hall.id(), decision, hall.assembly.people.get(person), hall.member(person), said, Optional.empty());
    return hall.in(() -> hall.bean(CastingVotes.class).cast(vote));
  }

  private static int eligible(Hall hall, VoteNumber decision) {
    return hall.inTransaction(() -> hall.bean(Rolls.class).turnout(hall.id(), decision)).stream().mapToInt(Turnout::eligible).sum();
  }

  private String closed(Hall hall) {
    return hall.inTransaction(() -> jdbc.sql("select leaf from record.act where coop_id = :coop and kind = 'decision-closed' order by noted desc limit 1")
        .param("coop", hall.id().value()).query(String.class).single());
  }
}
