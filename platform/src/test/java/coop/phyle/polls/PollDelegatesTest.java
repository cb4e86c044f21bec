package coop.phyle.polls;

import static org.assertj.core.api.Assertions.assertThat;

import coop.phyle.circles.KeepingCircles;
import coop.phyle.circles.Openness;
import coop.phyle.circles.Seating;
import coop.phyle.deciding.Assembly;
import coop.phyle.kernel.json.Json;
import coop.phyle.kernel.verify.Pins;
import coop.phyle.kernel.verify.Report;
import coop.phyle.record.Exported;
import coop.phyle.testing.PhyleTest;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** Delegates answer for the silent where a poll was asked so, by co-op, circle, subject or poll; shown, published and counted again. */
@PhyleTest
class PollDelegatesTest {
  private static final String ALLOWED =
      "\"participation\":{\"proxies\":0,\"delegations\":2,\"delegationMonths\":6,\"requisition\":{\"number\":100,\"fraction\":\"1/10\",\"which\":\"lesser\"}},\"books\"";
  @Autowired ApplicationContext beans;
  private PollHall hall;

  @BeforeEach
  void found() {
    hall = new PollHall(beans, Assembly.rules(text -> text.replace("\"books\"", ALLOWED)), 4, 2, 2);
  }

  private void give(int from, int to, String scope, String about) throws Exception {
    var wish = Json.obj().with("member", hall.assembly.member(from).toString()).with("to", String.valueOf(to + 1)).with("scope", scope).with("about", about);
    var answer = hall.send(from, "/delegations", wish.toString());
    assertThat(answer.getStatus()).as(answer.getContentAsString()).isEqualTo(201);
  }

  @Test
  void aSilentMembersAnswerIsTheDelegatesAndOnesOwnWins() throws Exception {
    give(1, 0, "coop", "");
    give(2, 0, "coop", "");
    give(3, 1, "coop", "");
    var number = hall.ask("choice", "options", "Tea\nCoffee", "delegable", "on");
    hall.trySay(0, number, "1", "");
    hall.trySay(2, number, "2", "");
    assertThat(hall.page(1, "/polls/" + number)).contains("You delegate this vote: stewards 1");
    assertThat(hall.read(0, number).object("result").whole("ballots")).as("before closing").isEqualTo(2);
    hall.close();
    var read = hall.read(0, number);
    assertThat(read.object("result").whole("ballots")).isEqualTo(4);
    assertThat(read.list("answers").stream().map(Json::asObject).filter(said -> said.has("through")).map(said -> said.text("name") + " " + said.text("said") + " " + said.text("through")))
        .containsExactly("stewards 2 1 stewards 1", "stewards 4 1 stewards 1");
    assertThat(hall.page(3, "/polls/" + number)).contains("through stewards 1");
    recounted();
  }

  @Test
  void onlyWhereItWasAskedSoAndNeverInSecretOrOnObjections() throws Exception {
    give(1, 0, "coop", "");
    for (var fields : new String[][] {{"choice", "options", "Tea\nCoffee"}, {"choice", "options", "Tea\nCoffee", "delegable", "on", "secret", "on"}, {"consent", "delegable", "on"}}) {
      var number = hall.ask(fields[0], java.util.Arrays.copyOfRange(fields, 1, fields.length));
      hall.trySay(0, number, "1", "");
      hall.close();
      assertThat(hall.read(0, number).whole("voted")).isEqualTo(1);
    }
    var silent = new PollHall(beans, 3, 1, 1);
    assertThat(silent.tryAsk(0, "check", "delegable", "on").getContentAsString()).contains("polls.problem.delegable");
    assertThat(silent.page(0, "/polls/new?kind=check")).doesNotContain("name=\"delegable\"");
  }

  @Test
  void aSubjectGoesBeforeACircleAndThatBeforeTheCoop() throws Exception {
    var kitchen = hall.in(() -> beans.getBean(KeepingCircles.class).begin(hall.assembly.coop.id(), hall.assembly.people.get(0), "Kitchen", "Cooks.", Openness.OPEN));
    for (var person = 1; person < 4; person++) {
      var who = hall.assembly.people.get(person);
      hall.in(() -> beans.getBean(Seating.class).join(hall.assembly.coop, kitchen, who, ""));
    }
    give(3, 0, "coop", "");
    give(3, 1, "circle", kitchen.toString());
    var circles = hall.ask("check", "circle", kitchen.toString(), "delegable", "on");
    var whole = hall.ask("check", "delegable", "on");
    give(3, 2, "tag", "spices");
    var tagged = hall.ask("check", "circle", kitchen.toString(), "delegable", "on", "tags", "Spices, Heat");
    for (var number : new int[] {circles, whole, tagged}) {
      hall.trySay(0, number, "1", "");
      hall.trySay(1, number, "2", "");
      hall.trySay(2, number, "3", "");
    }
    hall.close();
    assertThat(through(circles)).isEqualTo("stewards 2");
    assertThat(through(whole)).isEqualTo("stewards 1");
    assertThat(through(tagged)).isEqualTo("stewards 3");
    assertThat(hall.page(3, "/delegations")).contains("in the circle “Kitchen”");
    recounted();
  }

  @Test
  void inACircleBothMustSit() throws Exception {
    var kitchen = hall.in(() -> beans.getBean(KeepingCircles.class).begin(hall.assembly.coop.id(), hall.assembly.people.get(0), "Kitchen", "Cooks.", Openness.OPEN));
    for (var wrong : new int[][] {{1, 0}, {0, 1}}) {
      var wish = Json.obj().with("member", hall.assembly.member(wrong[0]).toString()).with("to", String.valueOf(wrong[1] + 1)).with("scope", "circle").with("about", kitchen.toString());
      assertThat(hall.send(wrong[0], "/delegations", wish.toString()).getContentAsString()).contains(wrong[0] == 1 ? "delegation.problem.circle\"" : "delegation.problem.circle-delegate");
    }
  }

  private String through(int number) throws Exception {
    return hall.read(0, number).list("answers").stream().map(Json::asObject).filter(said -> said.has("through")).map(said -> said.text("through")).findFirst().orElse("nobody");
  }

  private void recounted() throws Exception {
    var report = Exported.recounted(beans, hall.assembly.coop.id(), new Pins(Optional.empty(), Optional.empty(), Optional.empty()));
    assertThat(report.finding()).as(report.text()).isEqualTo(new Report.Agrees());
  }
}
