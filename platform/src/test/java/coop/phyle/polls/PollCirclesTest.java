package coop.phyle.polls;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import coop.phyle.circles.CircleNumber;
import coop.phyle.circles.Circles;
import coop.phyle.circles.KeepingCircles;
import coop.phyle.circles.Openness;
import coop.phyle.circles.Seating;
import coop.phyle.discussion.Findable;
import coop.phyle.discussion.Sought;
import coop.phyle.kernel.json.Json;
import coop.phyle.shell.Tenancy;
import coop.phyle.testing.PhyleTest;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Polls put to a circle: who is asked, who asks, who sees them. Person 1 begins the circle, person 2 sits in it. */
@PhyleTest
class PollCirclesTest {
  @Autowired ApplicationContext beans;
  @Autowired MockMvc server;
  private PollHall hall;

  @BeforeEach
  void found() {
    hall = new PollHall(beans, 4, 2, 1);
  }

  private CircleNumber circle(Openness openness) {
    return hall.in(() -> beans.getBean(KeepingCircles.class).begin(hall.assembly.coop.id(), hall.assembly.people.get(1), "Kitchen", "Cooks.", openness));
  }

  private void joins(CircleNumber circle, int person) {
    hall.in(() -> beans.getBean(Seating.class).join(hall.assembly.coop, circle, hall.assembly.people.get(person), ""));
  }

  private int ask(CircleNumber circle) throws Exception {
    var answer = hall.tryAsk(1, "choice", "options", "Beans\nPeas", "circle", circle.toString(), "title", "Which pulses to cook");
    assertThat(answer.getStatus()).as(answer.getContentAsString()).isEqualTo(201);
    return Json.parseObject(answer.getContentAsString()).integer("number");
  }

  @Test
  void whoSitsThereAtOpeningIsAskedAndEachSeatHasOneBallot() throws Exception {
    var kitchen = circle(Openness.OPEN);
    joins(kitchen, 2);
    var number = ask(kitchen);
    joins(kitchen, 3);
    assertThat(hall.read(1, number).whole("eligible")).isEqualTo(2);
    assertThat(hall.trySay(2, number, "1", "").getStatus()).isEqualTo(201);
    assertThat(hall.trySay(3, number, "1", "").getStatus()).as("came after the opening").isEqualTo(409);
    assertThat(hall.trySay(4, number, "1", "").getStatus()).as("never sat there").isEqualTo(409);
    hall.close();
    assertThat(hall.result(number).whole("eligible")).isEqualTo(2);
  }

  @Test
  void onlyWhoSitsThereAsksIt() throws Exception {
    var kitchen = circle(Openness.OPEN);
    assertThat(hall.tryAsk(0, "check", "circle", kitchen.toString()).getContentAsString()).contains("polls.problem.circle");
    assertThat(hall.tryAsk(0, "check", "circle", "99").getStatus()).isEqualTo(422);
    assertThat(hall.tryAsk(1, "check", "circle", kitchen.toString()).getStatus()).isEqualTo(201);
    assertThat(hall.page(1, "/polls/new?kind=check&circle=" + kitchen)).contains("value=\"" + kitchen + "\" selected");
    assertThat(hall.page(0, "/polls/new?kind=check")).doesNotContain("Kitchen");
  }

  @Test
  void aConfidentialCirclesPollIsThereForItsOwnAloneOnEveryWay() throws Exception {
    var care = circle(Openness.INVITATION);
    var number = ask(care);
    for (var path : List.of("/polls/" + number, "/polls/" + number + "/transcript", "/polls?circle=" + care)) {
      assertThat(status(0, path)).as(path).isEqualTo(404);
      assertThat(status(1, path)).as(path).isEqualTo(200);
    }
    assertThat(occasions(0)).isEmpty();
    assertThat(occasions(1)).containsExactly("poll-" + number);
    assertThat(hall.page(0, "/polls")).doesNotContain("Which pulses");
    assertThat(hall.page(1, "/polls")).contains("Which pulses").contains("Kitchen");
    assertThat(found(0)).isEmpty();
    assertThat(found(1)).hasSize(1);
    assertThat(hall.send(0, "/polls/" + number + "/outcomes", "{\"statement\":\"Mine.\",\"chosen\":0}").getStatus()).as("the secretary does not read it").isEqualTo(409);
    hall.close();
    var record = hall.in(() -> beans.getBean(org.springframework.jdbc.core.simple.JdbcClient.class)
        .sql("select string_agg(leaf, ' ') from record.act where coop_id = :coop").param("coop", hall.assembly.coop.id().value()).query(String.class).single());
    assertThat(record).contains("poll-closed").doesNotContain("Which pulses").doesNotContain("Kitchen");
  }

  @Test
  void anOpenCirclesPollIsReadByEveryMemberAndItsGuestsAndByNobodyElse() throws Exception {
    var kitchen = circle(Openness.OPEN);
    var number = ask(kitchen);
    assertThat(status(4, "/polls/" + number)).isEqualTo(200);
    assertThat(hall.page(4, "/polls/" + number)).contains("You were not asked");
    var stranger = beans.getBean(coop.phyle.identity.People.class)
        .findOrCreate(new coop.phyle.identity.Email(java.util.UUID.randomUUID() + "@example.org"), "Eva Mas", java.util.Locale.ENGLISH);
    assertThat(server.perform(get("/c/" + hall.assembly.coop.slug() + "/polls/" + number).with(PollHall.as(stranger))).andReturn().getResponse().getStatus()).isEqualTo(404);
    assertThat(server.perform(get("/c/" + hall.assembly.coop.slug() + "/polls").with(PollHall.as(stranger))).andReturn().getResponse().getStatus()).isEqualTo(404);
  }

  @Test
  void whoWasAskedAndLeftStillAnswers() throws Exception {
    var care = circle(Openness.OPEN);
    joins(care, 2);
    var number = ask(care);
    hall.in(() -> {
      beans.getBean(org.springframework.jdbc.core.simple.JdbcClient.class)
          .sql("insert into circles.seat_end (coop_id, seat_id, noted_by, noted_at) select coop_id, seat_id, person_id, noted_at from circles.seat where person_id = :person")
          .param("person", hall.assembly.people.get(2).value()).update();
      return null;
    });
    assertThat(hall.read(2, number).list("ballots")).hasSize(1);
    assertThat(hall.trySay(2, number, "2", "").getStatus()).isEqualTo(201);
    hall.later(Duration.ofDays(9));
    assertThat(hall.result(number).whole("ballots")).isEqualTo(1);
  }

  private List<coop.phyle.discussion.Found> found(int person) {
    var finding = beans.getBeansOfType(Findable.class).values().stream();
    var here = hall.assembly.coop.id();
    var reader = hall.assembly.people.get(person);
    return hall.in(() -> {
      var sought = new Sought(here, reader, beans.getBean(Circles.class).reach(here, reader), "pulses", hall.assembly.now().plusSeconds(9), 9);
      return finding.flatMap(source -> source.find(sought).stream()).toList();
    });
  }

  private List<String> occasions(int person) {
    var viewer = new coop.phyle.shell.Viewer(java.util.Optional.of(hall.assembly.people.get(person)), "", java.util.Set.of(coop.phyle.shell.Who.MEMBER));
    return hall.in(() -> beans.getBean(PollsInCalendar.class).occasions(hall.assembly.coop, viewer, hall.assembly.now()).stream().map(one -> one.id()).toList());
  }

  private int status(int person, String path) throws Exception {
    return server.perform(get("/c/" + hall.assembly.coop.slug() + path).with(PollHall.as(hall.assembly.people.get(person)))).andReturn().getResponse().getStatus();
  }
}
