package coop.phyle.polls;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import coop.phyle.kernel.json.Json;
import coop.phyle.shell.Tenancy;
import coop.phyle.testing.PhyleTest;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** What is hidden is hidden on every way out, and a secret ballot leads back to nobody. */
@PhyleTest
class PollSecrecyTest {
  @Autowired ApplicationContext beans;
  @Autowired MockMvc server;
  @Autowired JdbcClient jdbc;
  private PollHall hall;

  @BeforeEach
  void found() {
    hall = new PollHall(beans, 4, 2, 1);
  }

  @Test
  void resultsWaitForTheClose() throws Exception {
    var number = hall.ask("choice", "options", "Tea\nCoffee", "showing", "after-close");
    assertThat(hall.trySay(0, number, "1", "My very own reason").getStatus()).isEqualTo(201);
    for (var reader : List.of(0, 1)) {
      var seen = hall.read(reader, number);
      assertThat(seen.has("result")).isFalse();
      assertThat(seen.has("answers")).isFalse();
      assertThat(transcript(reader, number)).isEqualTo(404);
    }
    assertThat(hall.text(1, "/polls/" + number)).doesNotContain("My very own reason");
    hall.close();
    assertThat(hall.text(1, "/polls/" + number)).contains("My very own reason").contains("\"verdict\":\"chosen\"");
    assertThat(transcript(1, number)).isEqualTo(200);
  }

  @Test
  void resultsWaitForOnesOwnAnswer() throws Exception {
    var number = hall.ask("choice", "options", "Tea\nCoffee", "showing", "after-vote");
    hall.say(number, "1");
    assertThat(hall.read(0, number).has("result")).isTrue();
    assertThat(hall.read(1, number).has("result")).isFalse();
    assertThat(transcript(1, number)).isEqualTo(404);
  }

  @Test
  void aSecretPollNamesNobody() throws Exception {
    var number = hall.ask("choice", "options", "Tea\nCoffee", "secret", "on", "showing", "always", "reasons", "required");
    var asked = hall.read(0, number);
    assertThat(asked.text("showing")).isEqualTo("after-close");
    assertThat(asked.text("reasons")).isEqualTo("off");
    assertThat(hall.trySay(0, number, "1", "It is me").getStatus()).as("reasons are refused, not lost").isEqualTo(422);
    hall.say(number, "1", "1", "2", "2", "2");
    assertThat(hall.read(0, number).has("result")).isFalse();
    assertThat(hall.read(0, number).whole("voted")).isEqualTo(5);
    hall.close();
    var closed = hall.read(0, number);
    assertThat(closed.list("answers")).isEmpty();
    assertThat(Json.arr(closed.object("result").list("chosen")).toString()).isEqualTo("[2]");
    assertThat(closed.list("ballots").getFirst().asObject().has("said")).isFalse();
    assertThat(one("select count(*) from polls.voice where number = " + number, Long.class)).isZero();
  }

  @Test
  void fewSecretBallotsAreNotCounted() throws Exception {
    var number = hall.ask("choice", "options", "Tea\nCoffee", "secret", "on");
    hall.say(number, "1", "1", "1", "1");
    hall.close();
    var closed = hall.read(0, number);
    assertThat(closed.flag("sealed")).isTrue();
    assertThat(closed.has("result")).isFalse();
    assertThat(transcript(0, number)).isEqualTo(404);
    var result = one("select result || coalesce(input, '') from polls.closure", String.class);
    assertThat(result).isEqualTo("{\"verdict\":\"no-quorum\",\"eligible\":7,\"ballots\":4,\"quorumNeeded\":5}");
  }

  @Test
  void aSecretAnswerIsChangedByItsReceiptAlone() throws Exception {
    var number = hall.ask("ranked", "options", "A\nB", "method", "schulze", "secret", "on");
    var cast = Json.parseObject(hall.trySay(0, number, "1 2", "").getContentAsString());
    assertThat(hall.trySay(0, number, "2 1", "").getStatus()).isEqualTo(409);
    assertThat(hall.trySay(0, number, "2 1", "", cast.text("receipt")).getStatus()).isEqualTo(201);
    for (var person = 1; person < 5; person++) {
      assertThat(hall.trySay(person, number, person < 3 ? "1 2" : "2 1", "").getStatus()).isEqualTo(201);
    }
    hall.close();
    assertThat(hall.result(number).list("chosen").getFirst().toString()).isEqualTo("2");
  }

  private int transcript(int reader, int number) throws Exception {
    var path = "/c/" + hall.assembly.coop.slug() + "/polls/" + number + "/transcript";
    return server.perform(get(path).with(PollHall.as(hall.assembly.people.get(reader)))).andReturn().getResponse().getStatus();
  }

  private <T> T one(String sql, Class<T> type) {
    var transaction = new TransactionTemplate(beans.getBean(PlatformTransactionManager.class));
    return beans.getBean(Tenancy.class).in(hall.assembly.coop.id(), () -> transaction.execute(status -> jdbc.sql(sql).query(type).single()));
  }
}
