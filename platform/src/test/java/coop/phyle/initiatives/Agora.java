package coop.phyle.initiatives;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import coop.phyle.deciding.Assembly;
import coop.phyle.deciding.Draft;
import coop.phyle.deciding.Proposing;
import coop.phyle.identity.Tokens;
import coop.phyle.kernel.json.Json;
import coop.phyle.kernel.rules.RuleBook;
import coop.phyle.kernel.verify.Pins;
import coop.phyle.kernel.verify.Report;
import coop.phyle.record.Exported;
import coop.phyle.polls.PollHall;
import coop.phyle.shell.MovableClock;
import coop.phyle.shell.Tenancy;
import coop.phyle.testing.DueJobs;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.context.ApplicationContext;
import org.springframework.http.MediaType;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;

/** A co-op whose members initiate, through its API as their programs do. Of 21 members three force a vote. */
public final class Agora {
  public final Assembly assembly;
  private final ApplicationContext beans;
  private final Map<Integer, String> tokens = new ConcurrentHashMap<>();
  private final Map<Integer, String> members = new ConcurrentHashMap<>();

  public Agora(ApplicationContext beans, RuleBook rules, int stewards, int workers, int investors) {
    this.beans = beans;
    this.assembly = Assembly.found(beans, rules, stewards, workers, investors);
  }

  public static Agora of21(ApplicationContext beans) {
    return new Agora(beans, Assembly.rules(), 7, 7, 7);
  }

  /** Begins by a person; fields are name, value, name, value… */
  public int begin(int person, String title, String... fields) throws Exception {
    return filed(tryBegin(person, title, fields)).integer("number");
  }

  MockHttpServletResponse tryBegin(int person, String title, String... fields) throws Exception {
    return send(person, "", text(title, fields));
  }

  /** The place of a rival, or of an amendment where {@code amends} is not 0. */
  public int answer(int person, int number, String title, int amends) throws Exception {
    return filed(tryAnswer(person, number, title, amends)).integer("place");
  }

  MockHttpServletResponse tryAnswer(int person, int number, String title, int amends) throws Exception {
    return send(person, "/" + number, text(title).with("amends", amends));
  }

  private static Json.Obj text(String title, String... fields) {
    var body = Json.obj().with("title", title).with("body", "Because " + title + " is good for all of us.");
    for (var i = 0; i < fields.length; i += 2) {
      body = body.with(fields[i], fields[i + 1]);
    }
    return body;
  }

  public void support(int number, int place, int... people) throws Exception {
    for (var person : people) {
      filed(trySupport(person, number, place));
    }
  }

  MockHttpServletResponse trySupport(int person, int number, int place) throws Exception {
    return send(person, "/" + number + "/" + place + "/supporters", Json.obj().with("member", member(person)));
  }

  MockHttpServletResponse takeBack(int person, int number, int place) throws Exception {
    return send(person, "/" + number + "/" + place + "/supporters/withdrawal", Json.obj().with("member", member(person)));
  }

  MockHttpServletResponse reword(int person, int number, int place, String title) throws Exception {
    return send(person, "/" + number + "/" + place + "/versions", text(title));
  }

  /** Ballots of people from 0 on, in turn; an empty one is not cast. */
  public void rank(int number, String... said) throws Exception {
    for (var person = 0; person < said.length; person++) {
      if (!said[person].isEmpty()) {
        var answer = tryRank(person, number, said[person], "");
        assertThat(answer.getStatus()).as(answer.getContentAsString()).isEqualTo(201);
      }
    }
  }

  MockHttpServletResponse tryRank(int person, int number, String said, String receipt) throws Exception {
    var body = Json.obj().with("member", member(person)).with("said", said);
    return send(person, "/" + number + "/ballots", receipt.isEmpty() ? body : body.with("receipt", receipt));
  }

  /** Until a moment of the question, one job after the other as they come due. */
  public void until(int number, String date) throws Exception {
    beans.getBean(MovableClock.class).moveTo(Instant.parse(read(0, number).object("dates").text(date)));
    beans.getBean(DueJobs.class).run();
  }

  public void toTheVote(int number) throws Exception {
    until(number, "freezesAt");
    until(number, "opensAt");
  }

  void later(Duration time) {
    beans.getBean(MovableClock.class).moveBy(time);
    beans.getBean(DueJobs.class).run();
  }

  public Json.Obj read(int person, int number) throws Exception {
    return Json.parseObject(page(person, "/initiatives/" + number));
  }

  String stage(int number) throws Exception {
    return read(0, number).text("stage");
  }

  List<Integer> order(int number) throws Exception {
    return read(0, number).each("initiatives", one -> one.asObject().integer("place"));
  }

  String page(int person, String path) throws Exception {
    var answer = beans.getBean(MockMvc.class).perform(get("/api/v1/c/" + assembly.coop.slug() + path).header("Authorization", "Bearer " + token(person))).andReturn().getResponse();
    assertThat(answer.getStatus()).isEqualTo(200);
    return answer.getContentAsString(StandardCharsets.UTF_8);
  }

  MockHttpServletResponse send(int person, String path, Json.Obj body) throws Exception {
    return post(person, "/initiatives" + path, body.toString());
  }

  MockHttpServletResponse post(int person, String path, String json) throws Exception {
    var request = MockMvcRequestBuilders.post("/api/v1/c/" + assembly.coop.slug() + path)
        .header("Authorization", "Bearer " + token(person)).contentType(MediaType.APPLICATION_JSON).content(json);
    return beans.getBean(MockMvc.class).perform(request).andReturn().getResponse();
  }

  /** A page of the co-op as a person sees it. */
  String seen(int person, String path) throws Exception {
    var request = get("/c/" + assembly.coop.slug() + path).with(PollHall.as(assembly.people.get(person)));
    return beans.getBean(MockMvc.class).perform(request).andReturn().getResponse().getContentAsString(StandardCharsets.UTF_8);
  }

  static Json.Obj filed(MockHttpServletResponse answer) throws Exception {
    assertThat(answer.getStatus()).as(answer.getContentAsString()).isEqualTo(201);
    return Json.parseObject(answer.getContentAsString(StandardCharsets.UTF_8));
  }

  /** What was refused, in words. */
  static String refused(MockHttpServletResponse answer) throws Exception {
    assertThat(answer.getStatus()).as(answer.getContentAsString()).isEqualTo(422);
    return answer.getContentAsString(StandardCharsets.UTF_8);
  }

  Report recounted() {
    return Exported.recounted(beans, assembly.coop.id(), Pins.NONE);
  }

  /** What comes of drafting a decision, as text. */
  String drafted(Draft draft) {
    return beans.getBean(Tenancy.class).in(assembly.coop.id(), () -> beans.getBean(Proposing.class).draft(assembly.coop.id(), draft)).toString();
  }

  String member(int person) {
    return members.computeIfAbsent(person, p -> assembly.member(p).toString());
  }

  private String token(int person) {
    return tokens.computeIfAbsent(person, p -> beans.getBean(Tokens.class).make(assembly.people.get(p), "test"));
  }
}
