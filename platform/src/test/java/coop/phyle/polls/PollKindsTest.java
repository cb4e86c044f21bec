package coop.phyle.polls;

import static org.assertj.core.api.Assertions.assertThat;

import coop.phyle.kernel.json.Json;
import coop.phyle.testing.PhyleTest;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** Each kind of poll from asking to its result. */
@PhyleTest
class PollKindsTest {
  @Autowired ApplicationContext beans;
  private PollHall hall;

  @BeforeEach
  void found() {
    hall = new PollHall(beans, 4, 2, 1);
  }

  @ParameterizedTest
  @CsvSource(delimiter = '|', value = {
      "proposal | 1,1,2,abstain | chosen | 1", "advice | 1,2,2 | chosen | 2", "gradients | 1,1,8 | chosen | 1", "check | 2,2,1 | chosen | 2",
      "count target=2 | 1,1,2 | passed | 1", "count target=3 | 1,1,2 | failed | 1", "consent | 1,1,1 | passed | 1", "consensus | 1,2,3 | passed | 1,2,3",
      "choice options=Tea;Coffee;Water | 3,3,1 | chosen | 3", "choice options=Tea;Coffee;Water | 1,2 | tied | 1,2", "choice options=Tea;Coffee most=2 | 1 2,2,2 | chosen | 2",
      "choice options=Tea;Coffee none=on | none,none,1 | chosen | 1", "score options=Tea;Coffee | 5 4,0 4,1 4 | chosen | 2", "score options=Tea;Coffee blank=marked | 5 4,- 4,- 4 | chosen | 1",
      "dots options=Tea;Coffee dots=5 | 5 0,0 3,0 3 | chosen | 2", "dots options=Tea;Coffee dots=9 quadratic=on | 3 0,0 2,0 2 | chosen | 2",
      "ranked options=A;B;C method=irv | 1 2 3,1 2 3,2 3 1,3 2 1,3 2 1 | chosen | 3", "ranked options=A;B;C method=schulze | 1 2 3,1 2 3,2 3 1,3 2 1,3 2 1 | chosen | 2",
      "ranked options=A;B;C method=borda | 1 2 3,1 2 3,2 3 1,3 2 1,3 2 1 | chosen | 2", "ranked options=A;B;C method=ranked-pairs equal=on | 1=2 3,2 1 3,2 | chosen | 2",
      "ranked options=A;B;C method=scottish seats=2 | 1 2,1 2,1 2,1 2,3,3 | chosen | 1,3", "ranked options=A;B;C method=meek-prf seats=2 | 1 2,1 2,1 2,1 2,3,3 | chosen | 1,3",
      "grades options=A;B | 5 3,5 3,2 3,2 3,2 3 | chosen | 2", "time options=2027-01-07 18:00;2027-01-08 18:00 | 2 1,2 1,0 2 | chosen | 1",
      "budget options=Park:300;Barn:300;Well:300 money=600 | 1 2,1 2,1 2,1 | chosen | 1,2"})
  void isCountedAsItSays(String asked, String said, String verdict, String chosen) throws Exception {
    var words = asked.split(" (?=[a-z]+=)");
    var fields = IntStream.range(1, words.length).boxed().flatMap(i -> java.util.stream.Stream.of(words[i].split("=", 2)))
        .map(field -> field.replace(';', '\n').replaceAll(":(?=\\d{3})", "|").strip()).toArray(String[]::new);
    var number = hall.ask(words[0].strip(), fields);
    hall.say(number, said.split(","));
    hall.close();
    var result = hall.result(number);
    assertThat(result.text("verdict")).as(result.toString()).isEqualTo(verdict);
    assertThat(Json.arr(result.list("chosen")).toString()).isEqualTo("[" + chosen + "]");
    assertThat(hall.read(0, number).text("stage")).isEqualTo("closed");
    assertThat(hall.read(0, number).flag("binding")).isFalse();
    assertThat(hall.read(0, number).object("result").list("options")).hasSize(result.list("options").size());
  }

  @Test
  void aQuestionIsAnsweredInWords() throws Exception {
    var number = hall.ask("question");
    assertThat(hall.trySay(0, number, "1", " ").getContentAsString()).contains("polls.problem.reason");
    assertThat(hall.trySay(0, number, "1", "Because it rains.").getStatus()).isEqualTo(201);
    assertThat(hall.trySay(1, number, "1", "x".repeat(501)).getContentAsString()).contains("polls.problem.reason-long");
    assertThat(hall.trySay(1, number, "abstain", "").getStatus()).isEqualTo(201);
    assertThat(hall.text(2, "/polls/" + number)).contains("Because it rains.");
  }

  @Test
  void testsOfEveryBaseDecide() throws Exception {
    var number = hall.ask("proposal", "test1-figure", "2/3", "test1-base", "cast-without-abstentions", "test2-figure", "3", "test2-base", "number", "test3-option", "2",
        "test3-sense", "at-most", "test3-figure", "20%", "test3-base", "eligible");
    hall.say(number, "1", "1", "1", "2", "abstain");
    hall.close();
    var result = hall.result(number);
    assertThat(result.text("verdict")).isEqualTo("passed");
    assertThat(result.each("checks", check -> check.asObject().flag("met"))).containsExactly(true, true, true);
    assertThat(result.each("checks", check -> check.asObject().get("of").orElseThrow().toString())).containsExactly("4", "0", "7");
  }

  @Test
  void aQuorumCountsThoseWhoVoted() throws Exception {
    var number = hall.ask("choice", "options", "Tea\nCoffee", "quorumPercent", "50");
    hall.say(number, "1", "1", "abstain");
    assertThat(hall.read(0, number).whole("quorumNeeded")).as("half of 7").isEqualTo(4);
    hall.close();
    assertThat(hall.result(number).text("verdict")).isEqualTo("no-quorum");
  }

  @Test
  void classesWeighWhatTheStatutesSay() throws Exception {
    var number = hall.ask("proposal", "weighted", "on", "test1-figure", "51%");
    hall.say(number, "1", "1", "1", "1", "2", "2", "2");
    hall.close();
    var check = hall.result(number).list("checks").getFirst().asObject();
    assertThat(check.flag("met")).as("stewards carry half, not more, though they are 4 of 7").isFalse();
    assertThat(check.get("votes").orElseThrow().toString()).isEqualTo("0.5");
  }

  @Test
  void lotsAreDrawnFromAPublishedSeedAfterThePoolWasFixed() throws Exception {
    var number = hall.ask("sortition", "places", "2", "seedSource", "The lottery of Christmas Eve");
    assertThat(hall.send(0, "/polls/" + number + "/draw", "{\"seed\":\"06 17 23\"}").getStatus()).as("before its time").isEqualTo(409);
    assertThat(hall.trySay(0, number, "1", "").getStatus()).isEqualTo(409);
    hall.close();
    assertThat(hall.send(1, "/polls/" + number + "/draw", "{\"seed\":\"06 17 23\"}").getStatus()).as("not by anybody").isEqualTo(409);
    assertThat(hall.send(0, "/polls/" + number + "/draw", "{\"seed\":\"06 17 23\"}").getStatus()).isEqualTo(200);
    assertThat(hall.send(0, "/polls/" + number + "/draw", "{\"seed\":\"06 17 24\"}").getStatus()).as("once").isEqualTo(409);
    var draw = hall.read(3, number).object("draw");
    var tickets = draw.list("tickets").stream().map(Json::asObject).toList();
    assertThat(tickets).hasSize(7);
    assertThat(tickets.stream().filter(ticket -> ticket.flag("drawn"))).hasSize(2);
    var digest = java.security.MessageDigest.getInstance("SHA-256");
    digest.update(java.util.HexFormat.of().parseHex(draw.text("poolRoot")));
    digest.update("06 17 23".getBytes());
    digest.update(java.util.HexFormat.of().parseHex(draw.text("lot")));
    digest.update(("poll " + number + tickets.getFirst().whole("member")).getBytes());
    assertThat(draw.text("lot")).hasSize(64);
    assertThat(java.util.HexFormat.of().formatHex(digest.digest())).isEqualTo(tickets.getFirst().text("ticket"));
    assertThat(tickets.stream().map(ticket -> ticket.text("ticket"))).isSorted();
  }
}
