package coop.phyle.polls;

import static org.assertj.core.api.Assertions.assertThat;

import coop.phyle.identity.People;
import coop.phyle.kernel.ballots.count.CountRule;
import coop.phyle.kernel.ballots.count.PaperCount;
import coop.phyle.kernel.ballots.count.Polled;
import coop.phyle.kernel.ballots.count.Terms;
import coop.phyle.kernel.json.Json;
import coop.phyle.kernel.tally.election.Lot;
import coop.phyle.kernel.tally.election.Slate;
import coop.phyle.notices.SentMail;
import coop.phyle.shell.Tenancy;
import coop.phyle.testing.PhyleTest;
import coop.phyle.voting.VoteNumber;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** What happens to a poll over its life: opening, objections and rulings, rounds, reminders, a race at closing, outcomes, templates. */
@PhyleTest
class PollStepsTest {
  @Autowired ApplicationContext beans;
  @Autowired JdbcClient jdbc;
  @Autowired SentMail sent;
  @Autowired People people;
  private PollHall hall;

  @BeforeEach
  void found() {
    hall = new PollHall(beans, 4, 2, 1);
  }

  @Test
  void programsFindAndForgetKeptForms() throws Exception {
    hall.ask("check", "keep", "Weekly soup", "body", "Who comes?");
    assertThat(hall.text(1, "/polls/templates")).contains("\"name\":\"Weekly soup\"", "\"kind\":\"check\"", "Who comes?");
    assertThat(hall.send(1, "/polls/templates/removal", "{\"name\":\"Weekly soup\"}").getStatus()).isEqualTo(204);
    assertThat(hall.text(1, "/polls/templates")).isEqualTo("[]");
  }

  @Test
  void anObjectionStandsUntilItIsRuledOnAndAgainWhenItIsMadeAgain() throws Exception {
    var number = hall.ask("consent");
    assertThat(hall.trySay(1, number, "2", "").getContentAsString()).contains("polls.problem.objection");
    assertThat(hall.trySay(1, number, "2", "The spring floods it.").getStatus()).isEqualTo(201);
    hall.trySay(2, number, "1", "");
    assertThat(rule(2, number, "resolved").getStatus()).as("not the facilitator").isEqualTo(409);
    assertThat(hall.send(0, "/polls/" + number + "/rulings", "{\"member\":3,\"ruling\":\"resolved\",\"why\":\"none\"}").getStatus()).as("no objection").isEqualTo(409);
    assertThat(hall.read(0, number).object("result").text("verdict")).isEqualTo("failed");
    assertThat(rule(0, number, "valid").getStatus()).isEqualTo(200);
    assertThat(hall.read(0, number).object("result").text("verdict")).isEqualTo("failed");
    hall.later(Duration.ofMinutes(1));
    assertThat(rule(0, number, "resolved").getStatus()).isEqualTo(200);
    assertThat(hall.read(0, number).object("result").text("verdict")).isEqualTo("passed");
    hall.later(Duration.ofMinutes(1));
    assertThat(hall.trySay(1, number, "2", "The path floods, too.").getStatus()).isEqualTo(201);
    assertThat(hall.read(0, number).object("result").text("verdict")).as("a new objection").isEqualTo("failed");
    hall.close();
    assertThat(hall.result(number).text("verdict")).isEqualTo("failed");
    assertThat(rule(0, number, "resolved").getStatus()).as("too late").isEqualTo(409);
    var next = hall.ask("consent", "previous", Integer.toString(number));
    assertThat(hall.read(0, next).whole("round")).isEqualTo(2);
    assertThat(hall.read(0, next).whole("previous")).isEqualTo(number);
    assertThat(hall.tryAsk(0, "consent", "previous", Integer.toString(number)).getStatus()).as("one next round").isEqualTo(422);
  }

  @Test
  void nobodyRulesOnTheirOwnObjection() throws Exception {
    var number = hall.ask("consensus");
    hall.trySay(0, number, "4", "I see it otherwise today.");
    assertThat(hall.send(0, "/polls/" + number + "/rulings", "{\"member\":1,\"ruling\":\"not-valid\",\"why\":\"mine\"}").getContentAsString())
        .contains("polls.problem.own-objection");
  }

  @Test
  void anAnswerThatIsFixedStays() throws Exception {
    var number = hall.ask("choice", "options", "Tea\nCoffee", "fixed", "on");
    hall.say(number, "1");
    assertThat(hall.trySay(0, number, "2", "").getStatus()).isEqualTo(409);
    assertThat(hall.read(0, number).list("ballots").getFirst().asObject().text("said")).isEqualTo("1");
    assertThat(hall.read(0, number).object("result").list("chosen").getFirst().toString()).isEqualTo("1");
  }

  @Test
  void aPollOpensAndClosesToTheMinute() throws Exception {
    var zone = java.time.ZoneId.of("Europe/Madrid");
    var start = java.time.LocalDateTime.ofInstant(hall.assembly.clock().instant(), zone).plusDays(1).withSecond(0).withNano(0);
    var number = hall.ask("proposal", "opens", start.toString(), "closes", start.plusDays(2).plusMinutes(17).toString());
    assertThat(hall.trySay(0, number, "1", "").getStatus()).isEqualTo(409);
    assertThat(hall.read(0, number).text("stage")).isEqualTo("announced");
    hall.assembly.clock().moveTo(start.atZone(zone).toInstant());
    hall.later(Duration.ZERO);
    hall.say(number, "1");
    hall.assembly.clock().moveTo(start.plusDays(2).plusMinutes(17).atZone(zone).toInstant().minusSeconds(20));
    assertThat(hall.trySay(1, number, "1", "").getStatus()).isEqualTo(201);
    hall.later(Duration.ofSeconds(20));
    assertThat(hall.trySay(2, number, "1", "").getStatus()).isEqualTo(409);
    assertThat(hall.result(number).whole("ballots")).isEqualTo(2);
  }

  @Test
  void onlyWhoAskedWithdrawsAndOnlyBeforeItOpens() throws Exception {
    var day = java.time.LocalDate.ofInstant(hall.assembly.clock().instant(), java.time.ZoneOffset.UTC).plusDays(9);
    var number = hall.ask("proposal", "opens", day + "T10:00", "closes", day + "T12:00");
    assertThat(hall.send(1, "/polls/" + number + "/withdrawal", "").getStatus()).isEqualTo(409);
    assertThat(hall.send(0, "/polls/" + number + "/withdrawal", "").getStatus()).isEqualTo(200);
    assertThat(hall.read(1, number).text("stage")).isEqualTo("withdrawn");
    assertThat(hall.send(0, "/polls/" + hall.ask("proposal") + "/withdrawal", "").getStatus()).as("open").isEqualTo(409);
  }

  @Test
  void remindersGoToThoseWhoHaveNotAnswered() throws Exception {
    var now = hall.assembly.clock().instant();
    var closes = java.time.LocalDate.ofInstant(now, java.time.ZoneOffset.UTC).plusDays(7).atTime(12, 0);
    var number = hall.ask("proposal", "title", "Shall we mow on Monday?", "closes", closes.toString());
    hall.say(number, "1", "1");
    hall.later(Duration.between(now, closes.minusHours(12).toInstant(java.time.ZoneOffset.UTC)));
    for (var silent : List.of(2, 6)) {
      assertThat(sent.next(email(silent), 2).subject()).isEqualTo("Closes soon: Shall we mow on Monday?");
    }
    for (var done : List.of(0, 1)) {
      assertThat(sent.to(email(done))).noneMatch(mail -> mail.subject().startsWith("Closes soon"));
    }
  }

  /** 7 answers race the closing: each counts or is refused, none is lost, and the kept input counted again gives the kept result. */
  @Test
  void answersRaceTheClosing() throws Exception {
    var number = hall.ask("ranked", "options", "A\nB\nC", "method", "schulze");
    hall.trySay(0, number, "1 2 3", "");
    for (var person = 1; person < 7; person++) {
      hall.read(person, number);
      hall.assembly.member(person);
    }
    var closing = beans.getBean(ClosingPolls.class);
    var counted = new AtomicInteger(1);
    hall.assembly.clock().moveTo(java.time.Instant.parse(hall.read(0, number).text("closesAt")).minusMillis(60));
    try (var threads = Executors.newFixedThreadPool(8)) {
      var work = new ArrayList<Callable<Object>>();
      for (var person = 1; person < 7; person++) {
        var voter = person;
        work.add(() -> hall.trySay(voter, number, "3 2 1", "").getStatus() == 201 ? counted.incrementAndGet() : 0);
      }
      work.add(3, () -> {
        for (var tries = 0; tries < 200; tries++) {
          beans.getBean(Tenancy.class).in(hall.assembly.coop.id(), () -> {
            closing.close(hall.assembly.coop.id(), new VoteNumber(number));
            return null;
          });
          Thread.sleep(5);
        }
        return 0;
      });
      for (var done : threads.invokeAll(work)) {
        done.get();
      }
    }
    var poll = hall.read(0, number);
    assertThat(poll.text("stage")).isEqualTo("closed");
    assertThat(poll.object("result").whole("ballots")).isEqualTo(counted.get());
    recount(poll, number);
  }

  private void recount(Json.Obj poll, int number) {
    var kept = new TransactionTemplate(beans.getBean(PlatformTransactionManager.class));
    var input = beans.getBean(Tenancy.class).in(hall.assembly.coop.id(), () -> kept.execute(
        status -> jdbc.sql("select input from polls.closure where number = " + number).query(String.class).single()));
    var polled = Polled.read(Json.parseObject(input));
    assertThat(polled.hash().hex()).isEqualTo(poll.text("inputSha256"));
    var slate = Slate.of("", List.of("A", "B", "C"));
    var result = PaperCount.count(polled, CountRule.read(poll.object("rule")), Terms.of(slate, new Lot(poll.text("seed"), "poll " + number)));
    assertThat(result.json().toString()).isEqualTo(poll.object("result").toString());
  }

  @Test
  void anOutcomeIsStatedWithItsReview() throws Exception {
    var number = hall.ask("choice", "options", "Tea\nCoffee");
    hall.say(number, "1");
    assertThat(state(0, number).getStatus()).as("open").isEqualTo(409);
    hall.close();
    assertThat(state(1, number).getStatus()).as("not who asked").isEqualTo(409);
    assertThat(state(0, number).getStatus()).isEqualTo(200);
    var outcome = hall.read(2, number).list("outcomes").getFirst().asObject();
    assertThat(outcome.text("reviewOn")).isEqualTo("2027-05-01");
    assertThat(outcome.whole("chosen")).isEqualTo(1);
    var letter = sent.next(email(2), 3);
    assertThat(letter.calendar()).as("%s brings the day", letter.subject()).contains("DTSTART;VALUE=DATE:20270501", "UID:poll-review-" + number + "-", "STATUS:CONFIRMED");
    assertThat(sent.next(email(2), 1).calendar()).as("the first letter names no day").isEmpty();
  }

  @Test
  void whoIsAskedIsFixedAtOpening() throws Exception {
    var number = hall.ask("proposal", "class-workers", "on");
    assertThat(hall.read(0, number).whole("eligible")).isEqualTo(2);
    assertThat(hall.trySay(0, number, "1", "").getStatus()).as("a steward").isEqualTo(409);
    assertThat(hall.trySay(4, number, "1", "").getStatus()).isEqualTo(201);
    var named = hall.ask("proposal", "named", "1 7");
    assertThat(hall.read(0, named).whole("eligible")).isEqualTo(2);
    assertThat(hall.trySay(6, named, "2", "").getStatus()).isEqualTo(201);
  }

  @Test
  void aPollWaitsOnTheFrontPageUntilItIsAnswered() throws Exception {
    hall.ask("proposal", "title", "Shall we mow on Tuesday?");
    assertThat(hall.page(1, "")).contains("Shall we mow on Tuesday?", "/polls/1");
    hall.trySay(1, 1, "1", "");
    assertThat(hall.page(1, "")).doesNotContain("Shall we mow on Tuesday?");
    assertThat(hall.page(2, "")).contains("Shall we mow on Tuesday?");
  }

  @Test
  void faultsAreNamedAllAtOnce() throws Exception {
    var refused = hall.tryAsk(0, "ranked", "title", "x", "options", "A\nA", "seats", "many", "closes", "yesterday");
    assertThat(refused.getStatus()).isEqualTo(422);
    assertThat(refused.getContentAsString()).contains(
        "polls.problem.length", "polls.problem.option-twice", "polls.problem.number", "polls.problem.method", "polls.problem.moment");
    assertThat(hall.tryAsk(0, "ranked", "options", "A\nB", "method", "scottish", "equal", "on").getContentAsString()).contains("polls.problem.equal");
    assertThat(hall.tryAsk(0, "feast").getContentAsString()).contains("polls.problem.kind");
    assertThat(hall.tryAsk(0, "proposal", "title", "a\u0000bc").getStatus()).isBetween(400, 422);
  }

  private String email(int person) {
    return people.find(hall.assembly.people.get(person)).orElseThrow().email().value();
  }

  private org.springframework.mock.web.MockHttpServletResponse rule(int person, int number, String ruling) throws Exception {
    return hall.send(person, "/polls/" + number + "/rulings", "{\"member\":2,\"ruling\":\"" + ruling + "\",\"why\":\"We raise the path.\"}");
  }

  private org.springframework.mock.web.MockHttpServletResponse state(int person, int number) throws Exception {
    return hall.send(person, "/polls/" + number + "/outcomes", "{\"statement\":\"We buy tea.\",\"chosen\":1,\"review\":\"2027-05-01\"}");
  }
}
