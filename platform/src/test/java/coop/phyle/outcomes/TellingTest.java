package coop.phyle.outcomes;

import static org.assertj.core.api.Assertions.assertThat;

import coop.phyle.circles.KeepingCircles;
import coop.phyle.circles.Openness;
import coop.phyle.discussion.TaskDay;
import coop.phyle.discussion.TaskId;
import coop.phyle.identity.People;
import coop.phyle.kernel.json.Json;
import coop.phyle.notices.SentMail;
import coop.phyle.testing.PhyleTest;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;

/** Who hears of results, tasks and reviews, and where they show: letters, front pages, threads, the search. */
@PhyleTest
class TellingTest {
  @Autowired ApplicationContext beans;
  @Autowired SentMail sent;
  @Autowired People people;
  @Autowired JdbcClient jdbc;
  private Aftermath after;

  @BeforeEach
  void decide() throws Exception {
    after = new Aftermath(beans);
  }

  @Test
  void whoeverAnswersIsToldOfItAndOfItsDayUnlessItIsDone() throws Exception {
    var day = today().plusDays(2).toString();
    var roof = after.result("The barn has a new roof", 3, "due", day);
    var done = after.result("The old roof is off", 3, "due", day);
    var far = after.result("The roof is paid for", 3, "due", today().plusDays(40).toString());
    after.noted(3, done, "done", 100);
    after.morning();
    after.morning();
    after.hall.later(Duration.ofMinutes(1));
    assertThat(mails(3, "is due on")).as("once, and only for what is open").isEqualTo(1);
    assertThat(mails(3, "“The barn has a new roof” is due on")).isEqualTo(1);
    assertThat(after.hall.page(3, "")).contains("To follow through", "The barn has a new roof").doesNotContain("The old roof is off", "The roof is paid for");
    assertThat(after.hall.page(6, "")).doesNotContain("The barn has a new roof");
    after.hall.later(Duration.ofDays(4));
    assertThat(after.hall.page(3, "")).contains("due since");
    assertThat(after.hall.text(6, "/outcomes?status=overdue")).contains("The barn has a new roof").doesNotContain("The old roof is off", "The roof is paid for");
    assertThat(far).isEqualTo(done + 1);
  }

  @Test
  void aTaskStandsInTheThreadAndItsOwnerIsTold() throws Exception {
    var roof = after.result("The barn has a new roof", 3);
    var day = today().plusDays(1).toString();
    assertThat(task(6, roof, "Ask for three offers", "5", day).getStatus()).isEqualTo(201);
    assertThat(task(6, roof, "Measure the beams", "", "").getStatus()).isEqualTo(201);
    assertThat(task(6, roof, "Nothing", "Nobody Here", "").getContentAsString()).contains("outcomes.problem.member");
    assertThat(task(6, roof, " ", "", "").getContentAsString()).contains("outcomes.problem.what");
    var read = after.read(6, roof);
    assertThat(read.each("tasks", Json::asObject)).extracting(todo -> todo.text("words")).containsExactly("Ask for three offers", "Measure the beams");
    assertThat(read.each("threads", number -> number)).as("one thread for both").hasSize(1);
    var page = after.hall.page(4, "/threads/" + read.list("threads").getFirst());
    assertThat(page).contains("Ask for three offers", "/outcomes/" + roof);
    TaskDay.comes(beans);
    TaskDay.comes(beans);
    after.hall.later(Duration.ofMinutes(1));
    assertThat(mails(4, "Ask for three offers: by")).isEqualTo(1);
    assertThat(after.hall.text(6, "/threads/search?q=roof")).contains("/outcomes/" + roof);
  }

  @Test
  void whoHasDoneTheTaskIsSpared() throws Exception {
    var roof = after.result("The barn has a new roof", 3);
    task(6, roof, "Ask for three offers", "5", today().plusDays(1).toString());
    var id = after.read(4, roof).each("tasks", Json::asObject).getFirst().text("id");
    var thread = after.read(4, roof).list("threads").getFirst().toString();
    assertThat(after.in(() -> beans.getBean(TalkingOver.class).tick(after.hall.assembly.coop, after.hall.assembly.people.get(4), new TaskId(UUID.fromString(id)), true))).isTrue();
    TaskDay.comes(beans);
    after.hall.later(Duration.ofMinutes(1));
    assertThat(mails(4, "Ask for three offers: by")).isZero();
    assertThat(after.read(4, roof).each("tasks", Json::asObject)).extracting(todo -> todo.flag("done")).containsExactly(true);
    assertThat(after.hall.page(4, "/threads/" + thread)).contains("<del>Ask for three offers</del>");
  }

  @Test
  void aReviewComesDueForTheBoardUntilSomebodyLooked() throws Exception {
    var stated = Json.obj().with("statement", "We build it.").with("chosen", 0).with("review", today().plusDays(10).toString()).toString();
    assertThat(after.hall.send(0, "/polls/" + after.poll + "/outcomes", stated).getStatus()).isLessThan(300);
    assertThat(after.hall.page(0, "")).doesNotContain("to be looked at again");
    after.hall.later(Duration.ofDays(11));
    after.morning();
    after.morning();
    after.hall.later(Duration.ofMinutes(1));
    assertThat(mails(1, "Look at “A new roof for the barn” again")).isEqualTo(1);
    assertThat(mails(4, "Look at “A new roof for the barn” again")).isZero();
    assertThat(after.hall.page(0, "")).contains("to be looked at again");
    assertThat(after.hall.page(5, "")).doesNotContain("to be looked at again");
    assertThat(review(5, "", "Fits").getContentAsString()).contains("outcomes.problem.review-gone");
    assertThat(review(0, today().toString(), "Fits").getContentAsString()).contains("outcomes.problem.review");
    assertThat(review(0, "", "").getContentAsString()).contains("outcomes.problem.seen");
    assertThat(review(1, today().plusDays(30).toString(), "It still fits.").getStatus()).isEqualTo(204);
    assertThat(after.hall.page(0, "")).doesNotContain("to be looked at again");
    after.hall.later(Duration.ofDays(31));
    assertThat(after.hall.page(0, "")).contains("to be looked at again");
    assertThat(review(0, "", "Done with it.").getStatus()).isEqualTo(204);
    assertThat(after.hall.page(0, "")).doesNotContain("to be looked at again");
    assertThat(after.hall.page(6, after.of())).contains("It still fits.", "Done with it.", "Need not be looked at again");
  }

  @Test
  void ofAConfidentialCirclesPollOnlyWhoMayReadItIsTold() throws Exception {
    var care = after.in(() -> beans.getBean(KeepingCircles.class).begin(after.hall.assembly.coop.id(), after.hall.assembly.people.get(4), "Care", "Hears complaints.", Openness.INVITATION));
    var asked = after.hall.tryAsk(4, "choice", "options", "Stay\nGo", "circle", care.toString(), "title", "What becomes of Pau");
    var number = Json.parseObject(asked.getContentAsString()).integer("number");
    after.hall.close();
    var stated = Json.obj().with("statement", "He stays.").with("chosen", 0).with("review", today().plusDays(10).toString()).toString();
    assertThat(after.hall.send(4, "/polls/" + number + "/outcomes", stated).getStatus()).isLessThan(300);
    after.hall.later(Duration.ofDays(11));
    after.morning();
    after.hall.later(Duration.ofMinutes(1));
    assertThat(mails(4, "Look at “What becomes of Pau” again")).as("who set the day").isEqualTo(1);
    for (var officer = 0; officer < 3; officer++) {
      assertThat(mails(officer, "What becomes of Pau")).as("does not sit there").isZero();
    }
  }

  private MockHttpServletResponse review(int person, String day, String seen) throws Exception {
    return after.hall.send(person, after.of() + "/reviews", Json.obj().with("review", day).with("seen", seen).toString());
  }

  private MockHttpServletResponse task(int person, int result, String what, String who, String day) throws Exception {
    return after.hall.send(person, "/outcomes/" + result + "/tasks", Json.obj().with("what", what).with("who", who).with("day", day).toString());
  }

  private LocalDate today() {
    return LocalDate.ofInstant(after.clock().instant(), ZoneOffset.UTC);
  }

  private String email(int person) {
    return people.find(after.hall.assembly.people.get(person)).orElseThrow().email().toString();
  }

  /** What was sent by now. What other tests left for months to come is due, too: thousands of letters, and these would wait behind them. */
  private long mails(int person, String subject) {
    jdbc.sql("delete from notices.outbox where recipient <> :email").param("email", email(person)).update();
    after.hall.later(Duration.ZERO);
    return sent.to(email(person)).stream().filter(mail -> mail.subject().contains(subject)).count();
  }
}
