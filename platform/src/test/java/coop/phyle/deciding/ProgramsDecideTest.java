package coop.phyle.deciding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import coop.phyle.identity.Tokens;
import coop.phyle.kernel.json.Json;
import coop.phyle.kernel.rules.Admission;
import coop.phyle.membership.TestCoops;
import coop.phyle.shell.MovableClock;
import coop.phyle.shell.PersonId;
import coop.phyle.testing.DueJobs;
import coop.phyle.testing.PhyleTest;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;

/** All a person can do about a decision, a program can do with that person's token: propose, announce, vote, and it takes effect. */
@PhyleTest
class ProgramsDecideTest {
  @Autowired MockMvc server;
  @Autowired TestCoops coops;
  @Autowired Tokens tokens;
  @Autowired DueJobs jobs;
  @Autowired MovableClock clock;
  private TestCoops.Founded coop;

  @BeforeEach
  void found() {
    coop = coops.found(Admission.By.DECISION);
  }

  @Test
  void aPassedAdmissionMakesAMember() throws Exception {
    var stranger = coops.person("Mar Gil");
    var applied =
        send(stranger, "/membership-requests", "{\"memberClass\":\"users\",\"as\":\"person\",\"name\":\"Mar Gil\",\"address\":\"Carrer Llarg 7\",\"born\":\"1990-01-01\",\"accepts\":\"1\"}");
    assertThat(applied.getStatus()).isEqualTo(201);
    var request = Json.parseObject(applied.getContentAsString()).text("request");
    var number = announced("{\"matter\":\"admit-member\",\"subject\":{\"request\":\"" + request + "\"},\"title\":\"Admit Mar Gil\",\"body\":\"\"}");
    everybodyVotesFor(number);
    clock.moveBy(Duration.ofDays(40));
    jobs.run();
    assertThat(read(coop.secretary(), "/decisions/" + number)).contains("\"verdict\":\"passed\"");
    assertThat(read(coop.secretary(), "/members")).contains("Mar Gil");
    assertThat(send(stranger, "/decisions", "{\"matter\":\"statement\",\"title\":\"I may speak now\",\"body\":\"\"}").getStatus()).isEqualTo(201);
  }

  @Test
  void anAmendmentDraftedByAProgramChangesTheStatutes() throws Exception {
    var rules = Json.parseObject(read(coop.secretary(), "/statutes")).object("rules");
    var admission = rules.object("admission").with("by", "open");
    var drafted = send(coop.secretary(), "/statutes/amendments", rules.with("admission", admission).toString());
    assertThat(drafted.getStatus()).as(drafted.getContentAsString()).isEqualTo(201);
    var draft = Json.parseObject(drafted.getContentAsString()).text("draft");
    var number = announced("{\"matter\":\"amend-statutes\",\"subject\":{\"draft\":\"" + draft + "\"},\"title\":\"Open to all\",\"body\":\"\"}");
    everybodyVotesFor(number);
    clock.moveBy(Duration.ofDays(40));
    jobs.run();
    assertThat(read(coop.secretary(), "/statutes")).contains("\"version\":2").contains("\"by\":\"open\"");
    assertThat(read(coop.secretary(), "/statutes/2/changes")).contains("\"mark\":\"removed\"", "\"mark\":\"added\"");
    assertThat(read(coop.secretary(), "/statutes/1/changes")).isEqualTo("[]");
    assertThat(read(coop.secretary(), "/statutes/amendments/" + draft)).contains("\"outdated\":true");
  }

  @Test
  void aDraftIsWordedAnewByWhoeverDraftedIt() throws Exception {
    var drafted = send(coop.secretary(), "/decisions", "{\"matter\":\"statement\",\"title\":\"Soup on Fridays\",\"body\":\"\"}");
    var draft = "/decisions/" + Json.parseObject(drafted.getContentAsString()).integer("number") + "/draft";
    assertThat(send(coop.treasurer(), draft, "{\"matter\":\"statement\",\"title\":\"No soup\"}").getStatus()).isEqualTo(422);
    assertThat(send(coop.secretary(), draft, "{\"matter\":\"nothing\"}").getContentAsString()).contains("\"field\":\"matter\"");
    assertThat(send(coop.secretary(), draft, "{\"matter\":\"statement\",\"title\":\"Soup on Mondays\"}").getStatus()).isEqualTo(204);
    assertThat(read(coop.secretary(), draft.replace("/draft", ""))).contains("Soup on Mondays").doesNotContain("Fridays");
  }

  @Test
  void anAmendmentGrowsQuestionByQuestionAndStaysInItsCoop() throws Exception {
    var fields = Json.parseObject(read(coop.secretary(), "/statutes/amendments/new/questions/admission")).object("fields");
    var first = drafted("new", fields.with("minimumAge", "18"));
    var second = drafted(first, fields.with("minimumAge", "21"));
    assertThat(read(coop.treasurer(), "/statutes/amendments/" + second)).contains("\"outdated\":false", "\"mark\":\"added\",\"text\":\"21 \"");
    assertThat(read(coop.treasurer(), "/statutes/amendments/" + first)).as("an edit is another draft").doesNotContain("\"text\":\"21 \"");
    var faulty = send(coop.secretary(), "/statutes/amendments/" + second + "/questions/admission", fields.with("minimumAge", "old").toString());
    assertThat(faulty.getStatus()).isEqualTo(422);
    assertThat(faulty.getContentAsString()).contains("\"field\":\"minimumAge\"");

    var ours = coop;
    found();
    assertThat(status(coop.secretary(), coop.url("/statutes/amendments/" + second))).as("another co-op's draft by its id").isEqualTo(404);
    assertThat(status(coop.secretary(), ours.url("/statutes/amendments/" + second))).as("no member there").isEqualTo(403);
    assertThat(send(coop.secretary(), "/statutes/amendments/" + second + "/questions/admission", fields.toString()).getStatus()).isEqualTo(404);
    var guessed = "{\"matter\":\"amend-statutes\",\"subject\":{\"draft\":\"" + second + "\"},\"title\":\"Guessed\",\"body\":\"\"}";
    assertThat(send(coop.secretary(), "/decisions", guessed).getStatus()).isEqualTo(422);
  }

  private String drafted(String draft, Json.Obj fields) throws Exception {
    var answered = send(coop.secretary(), "/statutes/amendments/" + draft + "/questions/admission", fields.toString());
    assertThat(answered.getStatus()).as(answered.getContentAsString()).isEqualTo(201);
    return Json.parseObject(answered.getContentAsString()).text("draft");
  }

  @Test
  void whatCannotBeIsRefusedWithFieldAndReason() throws Exception {
    var unlocked = Json.parseObject(read(coop.secretary(), "/statutes")).object("rules");
    var removed = send(coop.secretary(), "/statutes/amendments", unlocked.with("locks", unlocked.object("locks").with("commonGood", false)).toString());
    assertThat(removed.getStatus()).isEqualTo(422);
    assertThat(removed.getContentType()).isEqualTo("application/problem+json");
    assertThat(send(coop.secretary(), "/statutes/amendments", "{\"rules\":{}}").getStatus()).isEqualTo(422);
    assertThat(send(coop.secretary(), "/decisions", "{\"matter\":\"feast\"}").getContentAsString()).contains("\"field\":\"matter\"");
    assertThat(send(coops.person("A stranger"), "/decisions", "{}").getStatus()).isEqualTo(403);
    var number = announced("{\"matter\":\"statement\",\"title\":\"Paint the barn\",\"body\":\"Green.\"}");
    assertThat(send(coop.secretary(), "/decisions/" + number + "/notice", "").getStatus()).isEqualTo(409);
    assertThat(send(coop.secretary(), "/decisions/" + number + "/withdrawal", "").getStatus()).isEqualTo(409);
  }

  /** Proposed and announced by the secretary, and open now. */
  private int announced(String proposal) throws Exception {
    var proposed = send(coop.secretary(), "/decisions", proposal);
    assertThat(proposed.getStatus()).as(proposed.getContentAsString()).isEqualTo(201);
    var number = Json.parseObject(proposed.getContentAsString()).integer("number");
    assertThat(send(coop.secretary(), "/decisions/" + number + "/notice", "").getStatus()).isEqualTo(200);
    clock.moveBy(Duration.ofDays(16));
    jobs.run();
    return number;
  }

  private void everybodyVotesFor(int number) throws Exception {
    for (var voter : List.of(coop.secretary(), coop.treasurer(), coop.director())) {
      var ballot = Json.parseObject(read(voter, "/decisions/" + number)).list("ballots").getFirst();
      var member = ((Json.Obj) ballot).text("member");
      var cast = send(voter, "/decisions/" + number + "/ballots", "{\"member\":\"" + member + "\",\"choice\":\"for\"}");
      assertThat(cast.getStatus()).as(cast.getContentAsString()).isEqualTo(201);
    }
  }

  private String read(PersonId person, String path) throws Exception {
    var answer = server.perform(get("/api/v1" + coop.url(path)).header("Authorization", "Bearer " + tokens.make(person, "test"))).andReturn().getResponse();
    assertThat(answer.getStatus()).isEqualTo(200);
    return answer.getContentAsString();
  }

  private int status(PersonId person, String path) throws Exception {
    return server.perform(get("/api/v1" + path).header("Authorization", "Bearer " + tokens.make(person, "test"))).andReturn().getResponse().getStatus();
  }

  private MockHttpServletResponse send(PersonId person, String path, String json) throws Exception {
    var request = post("/api/v1" + coop.url(path)).header("Authorization", "Bearer " + tokens.make(person, "test"));
    return server.perform(request.contentType(MediaType.APPLICATION_JSON).content(json)).andReturn().getResponse();
  }
}
