package coop.phyle.selections;

import static org.assertj.core.api.Assertions.assertThat;

import coop.phyle.circles.CircleNumber;
import coop.phyle.kernel.json.Json;
import coop.phyle.membership.Officer;
import coop.phyle.membership.Officers;
import coop.phyle.polls.PollHall;
import coop.phyle.shell.Tenancy;
import java.time.Duration;
import java.util.List;
import java.util.function.Supplier;
import org.springframework.context.ApplicationContext;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** A co-op of seven whose members choose by consent through their programs; person 0 is secretary and treasurer, 0 to 2 are the board. Numbers in the register are one more. */
public final class Chamber {
  public final PollHall hall;
  private final ApplicationContext beans;

  public Chamber(ApplicationContext beans) {
    this.beans = beans;
    this.hall = new PollHall(beans, 4, 2, 1);
  }

  /** Called by person 0 among all members. */
  public int call(String role, String group, String... more) throws Exception {
    return call(0, role, group, more);
  }

  int call(int by, String role, String group, String... more) throws Exception {
    var body = Json.obj().with("title", "A " + role).with("role", role).with("group", group).with("duties", "Keeps the minutes.");
    for (var i = 0; i < more.length; i += 2) {
      body = body.with(more[i], more[i + 1]);
    }
    var answer = hall.send(by, "/selections", body.toString());
    assertThat(answer.getStatus()).as(answer.getContentAsString()).isEqualTo(201);
    return Json.parseObject(answer.getContentAsString()).integer("number");
  }

  /** @param named number in the register, 0 to pass */
  public int name(int number, int person, int named) throws Exception {
    var body = named == 0 ? "{}" : "{\"nominee\":%d,\"why\":\"Listens well\"}".formatted(named);
    return hall.send(person, "/selections/" + number + "/forms", body).getStatus();
  }

  int keep(int number, int person) throws Exception {
    return hall.send(person, "/selections/" + number + "/forms", "{\"keep\":true}").getStatus();
  }

  /** The poll in which the others are asked. */
  int propose(int number, int person, int nominee) throws Exception {
    var sent = hall.send(person, "/selections/" + number + "/proposals", "{\"nominee\":%d,\"reasons\":\"Named by most, with reasons.\"}".formatted(nominee));
    assertThat(sent.getStatus()).as(sent.getContentAsString()).isEqualTo(204);
    return read(person, number).list("rounds").getLast().asObject().integer("poll");
  }

  int answer(int number, int person, boolean willing, String words) throws Exception {
    return hall.send(person, "/selections/" + number + "/answers", Json.obj().with("willing", willing).with("words", words).toString()).getStatus();
  }

  /** All but the proposed consent. */
  void consent(int poll, int nominee) throws Exception {
    for (var person = 0; person < 7; person++) {
      if (person + 1 != nominee) {
        assertThat(hall.trySay(person, poll, "1", "").getStatus()).isEqualTo(201);
      }
    }
  }

  public Json.Obj read(int person, int number) throws Exception {
    return hall.json(person, "/selections/" + number);
  }

  String stage(int number) throws Exception {
    return read(0, number).text("stage");
  }

  public void later(Duration time) {
    hall.later(time);
  }

  /** A coordinator gives somebody a seat. */
  void seat(CircleNumber circle, int by, int person) {
    var sent = Json.obj().with("person", String.valueOf(person + 1)).toString();
    try {
      var answer = hall.send(by, "/circles/" + circle + "/members", sent);
      assertThat(answer.getStatus()).as(answer.getContentAsString()).isBetween(200, 299);
    } catch (Exception failed) {
      throw new AssertionError(failed);
    }
  }

  <T> T in(Supplier<T> work) {
    var coop = hall.assembly.coop.id();
    return beans.getBean(Tenancy.class).in(coop, () -> new TransactionTemplate(beans.getBean(PlatformTransactionManager.class)).execute(status -> work.get()));
  }

  List<Officer> officers() {
    return in(() -> beans.getBean(Officers.class).today(hall.assembly.coop.id()));
  }

  <T> T bean(Class<T> type) {
    return beans.getBean(type);
  }
}
