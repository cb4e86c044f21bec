package coop.phyle.outcomes;

import static org.assertj.core.api.Assertions.assertThat;

import coop.phyle.kernel.json.Json;
import coop.phyle.polls.PollHall;
import coop.phyle.shell.MovableClock;
import coop.phyle.shell.Tenancy;
import java.util.function.Supplier;
import org.springframework.context.ApplicationContext;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** A co-op that has counted a poll and follows it through, by its API. Person 0 is secretary, 1 and 2 are directors, the rest plain members. */
public final class Aftermath {
  public final PollHall hall;
  public final int poll;
  private final ApplicationContext beans;

  public Aftermath(ApplicationContext beans) throws Exception {
    this.beans = beans;
    hall = new PollHall(beans, 4, 2, 1);
    poll = hall.ask("proposal", "title", "A new roof for the barn");
    hall.close();
  }

  public String of() {
    return "/outcomes/of/polls/" + poll;
  }

  /** By the secretary; answers for it: a person by place. */
  public int result(String title, int answers, String... fields) throws Exception {
    return number(hall.send(0, of(), fields(title, answers, fields)));
  }

  public int part(int of, String title, int answers, String... fields) throws Exception {
    return number(hall.send(0, "/outcomes/" + of + "/parts", fields(title, answers, fields)));
  }

  /** Person places are one less than members' numbers. */
  static String fields(String title, int answers, String... fields) {
    var json = Json.obj().with("title", title).with("member", Integer.toString(answers + 1));
    for (var i = 0; i < fields.length; i += 2) {
      json = json.with(fields[i], fields[i + 1]);
    }
    return json.toString();
  }

  public MockHttpServletResponse note(int person, int number, String status, int percent, String words) throws Exception {
    return hall.send(person, "/outcomes/" + number + "/notes", Json.obj().with("status", status).with("percent", percent).with("words", words).toString());
  }

  public void noted(int person, int number, String status, int percent) throws Exception {
    assertThat(note(person, number, status, percent, "So far").getStatus()).isEqualTo(201);
  }

  public Json.Obj read(int person, int number) throws Exception {
    return Json.parseObject(hall.text(person, "/outcomes/" + number));
  }

  String progress(int number) throws Exception {
    return read(0, number).object("result").text("progress");
  }

  static int number(MockHttpServletResponse answer) throws Exception {
    assertThat(answer.getStatus()).as(answer.getContentAsString()).isEqualTo(201);
    return Json.parseObject(answer.getContentAsString()).integer("number");
  }

  public MovableClock clock() {
    return beans.getBean(MovableClock.class);
  }

  /** The morning's look at what is due. */
  public void morning() {
    beans.getBean(RemindingOutcomes.class).remind();
  }

  <T> T in(Supplier<T> work) {
    var transaction = new TransactionTemplate(beans.getBean(PlatformTransactionManager.class));
    return beans.getBean(Tenancy.class).in(hall.assembly.coop.id(), () -> transaction.execute(status -> work.get()));
  }
}
