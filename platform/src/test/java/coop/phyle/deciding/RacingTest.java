package coop.phyle.deciding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import coop.phyle.identity.Tokens;
import coop.phyle.kernel.verify.Pins;
import coop.phyle.kernel.verify.Report;
import coop.phyle.record.Exported;
import coop.phyle.testing.PhyleTest;
import coop.phyle.testing.Visitor;
import coop.phyle.voting.VoteNumber;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.MockMvc;

/** Who was told that their ballot counts finds it counted, once, as they sent it last; nobody else has one. */
@PhyleTest
class RacingTest {
  @Autowired ApplicationContext context;
  @Autowired MockMvc server;
  @Autowired Tokens tokens;

  @ParameterizedTest
  @ValueSource(booleans = {false, true})
  void everyAcceptedBallotIsCountedOnceAndNoneAfter(boolean secret) throws Exception {
    var assembly = Assembly.found(context, Assembly.rules(), 80, 60, 60);
    var statement = assembly.statement("Paint the barn");
    var number = assembly.opened(secret ? statement.secretly() : statement);
    var race = Race.run(assembly, number, devices(assembly, number));
    assertThat(race.told()).extracting(Race.Told::status).as("counted, or too late, or only with the receipt of the first").containsOnly(201, 409);
    assertThat(race.accepted()).as("a race").hasSizeBetween(1, Race.VOTERS - 1);
    assertThat(race.lost()).isZero();
    assertThat(race.tooMany()).isZero();
    assertThat(assembly.shown(number, 0).tally().orElseThrow().voted()).isEqualTo(race.accepted().size());
    assertThat(results(assembly, number)).isEqualTo(1);
    var report = Exported.recounted(context, assembly.coop.id(), new Pins(Optional.empty(), Optional.empty(), Optional.empty()));
    assertThat(report.finding()).as(report.text()).isEqualTo(new Report.Agrees());
  }

  private Race.Device devices(Assembly assembly, VoteNumber number) throws Exception {
    var address = "/api/v1/c/" + assembly.coop.slug() + "/decisions/" + number.value() + "/ballots";
    var members = IntStream.range(0, Race.VOTERS).mapToObj(assembly::member).toList();
    var made = assembly.people.stream().map(person -> tokens.make(person, "device")).toList();
    // The first answer of all has the description of the API drawn, against which answers are held: not in the race.
    new Visitor(server).send(get("/api/v1/account").header("Authorization", "Bearer " + made.getFirst()));
    return (voter, choice) -> {
      var body = "{\"member\": \"" + members.get(voter).value() + "\", \"choice\": \"" + choice + "\"}";
      var request = post(address).header("Authorization", "Bearer " + made.get(voter)).contentType(MediaType.APPLICATION_JSON).content(body);
      var answer = new Visitor(server).send(request);
      return new Race.Answer(answer.getStatus(), answer.getContentAsString());
    };
  }

  private static int results(Assembly assembly, VoteNumber number) {
    var sql = "select count(*) from deciding.decision_closure where number = :n";
    return assembly.inTransaction(() -> assembly.jdbc().sql(sql).param("n", number.value()).query(Integer.class).single());
  }
}
