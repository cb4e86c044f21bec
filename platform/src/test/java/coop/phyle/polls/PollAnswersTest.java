package coop.phyle.polls;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import coop.phyle.kernel.ballots.BallotCode;
import coop.phyle.kernel.ballots.CastBallot;
import coop.phyle.kernel.ballots.Nonce;
import coop.phyle.kernel.ballots.PollBallots;
import coop.phyle.kernel.json.Json;
import coop.phyle.kernel.verify.Pins;
import coop.phyle.kernel.verify.Report;
import coop.phyle.record.Exported;
import coop.phyle.testing.PhyleTest;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;

/** What goes out of a closed poll: to everybody who sees it, only then, and in secret no more than codes and what they say. */
@PhyleTest
class PollAnswersTest {
  @Autowired ApplicationContext beans;
  @Autowired MockMvc server;
  private PollHall hall;

  @BeforeEach
  void found() {
    hall = new PollHall(beans, 4, 2, 1);
  }

  private MockHttpServletResponse fetch(int number, String path) throws Exception {
    var url = "/c/" + hall.assembly.coop.slug() + "/polls/" + number + path;
    return server.perform(get(url).with(PollHall.as(hall.assembly.people.get(3)))).andReturn().getResponse();
  }

  private List<List<String>> rows(int number) throws Exception {
    var csv = fetch(number, "/answers.csv").getContentAsString(StandardCharsets.UTF_8);
    return Arrays.stream(csv.split("\r\n")).map(line -> Arrays.asList(line.split(",", -1))).toList();
  }

  @Test
  void anOpenPollGoesOutWithNamesReasonsAndTimesOnceItIsClosed() throws Exception {
    var number = hall.ask("ranked", "options", "Tea\nCoffee\nWater", "method", "schulze", "equal", "on");
    hall.trySay(0, number, "3 1=2", "=SUM(A1)");
    hall.trySay(1, number, "abstain", "");
    for (var path : List.of("/answers", "/answers.csv", "/answers.json")) {
      assertThat(fetch(number, path).getStatus()).as("open").isEqualTo(404);
    }
    hall.close();
    var rows = rows(number);
    assertThat(rows.getFirst()).containsExactly(
        "code", "nonce", "class", "member", "name", "through", "answer", "1 Tea", "2 Coffee", "3 Water", "reason", "answered_at", "ballots");
    var mine = rows.stream().filter(row -> row.get(3).equals("1")).findFirst().orElseThrow();
    assertThat(mine.subList(2, 11)).containsExactly("stewards", "1", "stewards 1", "", "3 1=2", "2", "2", "1", "'=SUM(A1)");
    assertThat(mine.get(11)).startsWith("20").endsWith("Z");
    assertThat(rows.stream().filter(row -> row.get(3).equals("2")).findFirst().orElseThrow().subList(6, 10)).containsExactly("abstain", "", "", "");
    var json = Json.parseObject(hall.text(2, "/polls/" + number + "/answers"));
    assertThat(json.each("answers", Json::asObject)).extracting(answer -> answer.text("name")).containsExactlyInAnyOrder("stewards 1", "stewards 2");
    assertThat(fetch(number, "/answers").getContentAsString()).contains(mine.getFirst()).contains("Water › Tea = Coffee");
  }

  @Test
  void aSecretBallotIsFoundByItsReceiptAndNamesNobody() throws Exception {
    var number = hall.ask("score", "options", "Tea\nCoffee", "secret", "on");
    var cast = Json.parseObject(hall.trySay(0, number, "5 -", "").getContentAsString());
    for (var person = 1; person < 7; person++) {
      hall.trySay(person, number, "- 3", "");
    }
    hall.close();
    var mine = rows(number).stream().filter(row -> row.getFirst().equals(cast.text("code"))).findFirst().orElseThrow();
    assertThat(mine.subList(2, 12)).containsExactly("", "", "", "", "5 -", "5", "", "", "", "1");
    var ballot = new CastBallot(PollBallots.ALL, "5 -", new Nonce(mine.get(1)));
    assertThat(BallotCode.of(hall.assembly.coop.id().value(), number, ballot).hex()).isEqualTo(cast.text("code"));
    assertThat(rows(number)).hasSize(8).extracting(List::getFirst).isSortedAccordingTo((a, b) -> a.equals("code") ? -1 : b.equals("code") ? 1 : a.compareTo(b));
    var page = fetch(number, "/answers?code=" + cast.text("code").substring(0, 12)).getContentAsString();
    assertThat(page).contains(cast.text("code")).contains("Tea: 5").doesNotContain("Coffee: 3");
    assertThat(fetch(number, "/answers.json").getContentAsString()).doesNotContain("\"name\"").doesNotContain("\"at\"").doesNotContain("\"class\"");
  }

  @Test
  void ofFewSecretBallotsTheCodesAloneGoOut() throws Exception {
    var number = hall.ask("choice", "options", "Tea\nCoffee", "secret", "on");
    hall.say(number, "1", "2", "1");
    hall.close();
    assertThat(rows(number)).hasSize(4).allSatisfy(row -> assertThat(row.getFirst().length()).isIn(4, 64));
    assertThat(rows(number).subList(1, 4)).allSatisfy(row -> assertThat(String.join("", row.subList(1, 11))).isEmpty());
  }

  /** As such polls opened before ballots were listed: on the voters' own classes, some of which are small. */
  @Test
  void aSecretPollOfTheFirstFormStaysGroupedInFilesAndRecord() throws Exception {
    var number = hall.openedBefore(1, "choice", "options", "Tea\nCoffee", "secret", "on");
    hall.say(number, "1", "1", "1", "2", "2", "2", "abstain");
    hall.close();
    assertThat(rows(number).stream().skip(1).map(row -> row.get(6) + " " + row.getLast())).containsExactly("1 3", "2 3", "abstain 1");
    assertThat(rows(number).stream().skip(1)).allSatisfy(row -> assertThat(String.join("", row.subList(0, 6))).isEmpty());
    var leaf = hall.in(() -> beans.getBean(JdbcClient.class).sql("select leaf from record.act where kind = 'poll-closed'").query(String.class).single());
    assertThat(leaf).doesNotContain("\"box\"").doesNotContain("\"form\"").contains("\"input\"");
    var report = Exported.recounted(beans, hall.assembly.coop.id(), new Pins(Optional.empty(), Optional.empty(), Optional.empty()));
    assertThat(report.finding()).as(report.text()).isEqualTo(new Report.Agrees());
  }
}
