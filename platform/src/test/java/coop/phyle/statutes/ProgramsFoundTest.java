package coop.phyle.statutes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.put;

import coop.phyle.identity.Email;
import coop.phyle.identity.People;
import coop.phyle.identity.Tokens;
import coop.phyle.kernel.json.Json;
import coop.phyle.shell.Ids;
import coop.phyle.shell.PersonId;
import coop.phyle.testing.PhyleTest;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

/** A co-op founded from nothing by three people's programs, each with a personal token and nothing else. */
@PhyleTest
class ProgramsFoundTest {
  @Autowired MockMvc server;
  @Autowired People people;
  @Autowired Tokens tokens;
  private PersonId aina;
  private PersonId biel;
  private PersonId carme;

  @BeforeEach
  void three() {
    aina = person("Aina");
    biel = person("Biel");
    carme = person("Carme");
  }

  @Test
  void aCoopIsFoundedFromNothing() throws Exception {
    assertThat(ok(get("/api/v1/foundings/presets"), aina)).contains("\"id\":\"open-co-op\"");
    var base = start("Horta Tokens");
    answerAll(base);
    var join = joined(base);
    assertThat(send(post(base + "/invitations"), aina, "{\"email\":\"dolors@horta.example\"}").getStatus()).isEqualTo(200);
    assertThat(founding(base, aina).list("invited").toString()).contains("dolors@horta.example");
    refused(send(post(base + "/invitations"), aina, "{\"email\":\"dolors@horta.example\"}"), 422, "email");
    refused(send(post(base + "/invitations"), aina, "{\"email\":\"dolors\"}"), 422, "email");

    var clause = Json.parseObject(ok(get(base + "/text"), biel)).list("articles").getFirst().toString().replaceFirst("(?s).*?\"clauses\":\\[\\{\"key\":\"([^\"]+)\".*", "$1");
    assertThat(send(post(base + "/text/comments"), biel, "{\"on\":\"" + clause + "\",\"body\":\"Say it shorter.\"}").getStatus()).isEqualTo(201);
    assertThat(ok(get(base + "/text"), carme)).contains("Say it shorter.", "\"by\":\"Biel\"");
    refused(send(post(base + "/text/comments"), biel, "{\"on\":\"no.such\",\"body\":\"x\"}"), 422, "on");
    refused(send(post(base + "/text/comments"), biel, "{\"on\":\"" + clause + "\"}"), 422, "body");

    give(base, aina, "[\"director\",\"secretary\"]");
    give(base, biel, "[\"director\",\"treasurer\"]");
    refused(send(post(base + "/vote"), aina, "{}"), 422, "founders");
    give(base, carme, "[\"director\"]");
    assertThat(send(post(base + "/vote"), carme, "{}").getStatus()).isEqualTo(200);
    assertThat(agree(base, aina).getStatus()).isEqualTo(200);
    assertThat(agree(base, biel).getStatus()).isEqualTo(200);
    assertThat(founding(base, carme).has("coop")).isFalse();
    assertThat(agree(base, carme).getStatus()).isEqualTo(200);

    var coop = founding(base, aina).text("coop");
    var statutes = Json.parseObject(ok(get("/api/v1/c/" + coop + "/statutes"), aina));
    assertThat(statutes.object("rules")).isEqualTo(founding(base, aina).object("rules"));
    assertThat(ok(get("/api/v1/c/" + coop + "/members"), biel)).contains("\"found\":3", "Somebody Serra");
    assertThat(send(get("/api/v1/c/" + coop + "/statutes/registration.pdf"), aina, "").getContentAsByteArray()).startsWith("%PDF".getBytes());
    assertThat(send(get("/api/v1/c/" + coop + "/statutes/registration.pdf"), carme, "").getStatus()).as("not the secretary").isEqualTo(403);
    tooLate(base, join);
  }

  /** Once the co-op exists nothing about its founding moves. */
  private void tooLate(String base, String join) throws Exception {
    refused(send(put(base + "/questions/purpose"), aina, "{\"seen\":\"99\",\"purpose\":\"Roses.\"}"), 409, "");
    refused(send(post(base + "/vote"), aina, "{}"), 409, "");
    refused(agree(base, aina), 409, "");
    refused(send(put(base + "/particulars"), aina, particulars("[]")), 409, "");
    refused(send(post(base + "/invitations"), aina, "{\"email\":\"late@horta.example\"}"), 409, "");
    refused(send(post(base + "/withdrawals"), biel, "{}"), 409, "");
    assertThat(send(get(join), person("Late"), "").getStatus()).isEqualTo(404);
    assertThat(send(post(join), person("Late"), "").getStatus()).isEqualTo(404);
  }

  @Test
  void aChangedTextVoidsTheVoteAndANoGivesItsReason() throws Exception {
    var base = start("Horta Changes");
    answerAll(base);
    joined(base);
    give(base, aina, "[\"director\",\"secretary\"]");
    give(base, biel, "[\"director\",\"treasurer\"]");
    give(base, carme, "[\"director\"]");
    refused(agree(base, aina), 409, "");
    assertThat(send(post(base + "/vote"), biel, "{}").getStatus()).isEqualTo(200);
    var read = founding(base, aina).text("sha256");
    refused(send(post(base + "/vote/ballots"), aina, "{\"sha256\":\"" + read + "\"}"), 422, "agrees");
    refused(send(post(base + "/vote/ballots"), aina, word(read, false, " ")), 422, "reason");
    assertThat(agree(base, aina).getStatus()).isEqualTo(200);
    refused(agree(base, aina), 409, "");

    assertThat(answer(base, biel, "admission", "minimumAge", "18").getStatus()).isEqualTo(200);
    assertThat(founding(base, aina).object("vote").toString()).contains("\"running\":false");
    refused(send(post(base + "/vote/ballots"), carme, word(read, true, "")), 409, "");
    assertThat(send(post(base + "/vote"), carme, "{}").getStatus()).isEqualTo(200);
    var now = founding(base, carme).text("sha256");
    assertThat(send(post(base + "/vote/ballots"), carme, word(now, false, "Sixteen is old enough.")).getStatus()).isEqualTo(200);
    assertThat(founding(base, biel).object("vote").toString()).contains("Sixteen is old enough.").contains("\"number\":2");
  }

  @Test
  void whoeverIsNoFounderFindsNothing() throws Exception {
    var base = start("Horta Hidden");
    var stranger = person("Stranger");
    start(stranger, "Elsewhere");
    for (var path : List.of("", "/questions/purpose", "/text", "/registration.pdf")) {
      assertThat(send(get(base + path), stranger, "").getStatus()).as(path).isEqualTo(404);
    }
    for (var path : List.of("/invitations", "/vote", "/vote/ballots", "/text/comments", "/withdrawals")) {
      assertThat(send(post(base + path), stranger, "{\"email\":\"x@y.example\",\"person\":\"" + aina + "\"}").getStatus()).as(path).isEqualTo(404);
    }
    assertThat(send(put(base + "/particulars"), stranger, particulars("[]")).getStatus()).isEqualTo(404);
    assertThat(send(put(base + "/questions/purpose"), stranger, "{\"seen\":\"1\"}").getStatus()).isEqualTo(404);
    assertThat(send(post("/api/v1/foundings/invitations/AAAAAAAAAAAAAAAAAAAAAAAA"), stranger, "").getStatus()).isEqualTo(404);
    assertThat(ok(get("/api/v1/foundings"), stranger)).contains("Elsewhere").doesNotContain("Hidden");
    assertThat(server.perform(get(base)).andReturn().getResponse().getStatus()).as("without a token").isEqualTo(401);
    refused(send(put(base + "/particulars"), aina, particulars("[\"king\"]")), 422, "offices");
    refused(send(put(base + "/particulars"), aina, "{}"), 422, "name");
    refused(send(post(base + "/withdrawals"), aina, "{}"), 409, "");
    refused(send(put(base + "/questions/purpose"), aina, "{\"purpose\":\"Bread.\"}"), 409, "");
    assertThat(send(get(base + "/questions/nonsense"), aina, "").getStatus()).isEqualTo(404);
    refused(send(post("/api/v1/foundings"), aina, "{\"preset\":\"feudal\"}"), 422, "name");
  }

  @Test
  void whoeverStartedItMayTakeSomebodyOffTheListAndTheyStayOff() throws Exception {
    var base = start("Horta Leaving");
    var join = joined(base);
    refused(send(post(base + "/withdrawals"), biel, "{\"person\":\"" + carme + "\"}"), 409, "");
    assertThat(send(post(base + "/withdrawals"), aina, "{\"person\":\"" + carme + "\"}").getStatus()).isEqualTo(204);
    assertThat(send(get(base), carme, "").getStatus()).isEqualTo(404);
    assertThat(send(post(join), carme, "").getStatus()).isEqualTo(404);
    assertThat(send(post(base + "/withdrawals"), biel, "{}").getStatus()).isEqualTo(204);
    assertThat(founding(base, aina).list("founders")).hasSize(1);
  }

  private PersonId person(String name) {
    return people.findOrCreate(new Email("t" + Ids.next() + "@horta.example"), name, Locale.ENGLISH);
  }

  private String start(String name) throws Exception {
    return start(aina, name);
  }

  private String start(PersonId who, String name) throws Exception {
    var started = send(post("/api/v1/foundings"), who, "{\"name\":\"" + name + "\",\"preset\":\"open-co-op\"}");
    assertThat(started.getStatus()).as(started.getContentAsString()).isEqualTo(201);
    return started.getHeader("Location");
  }

  private void answerAll(String base) throws Exception {
    for (var question : Questions.ALL) {
      var changed = question.key().equals("objects") ? new String[] {"office", "Carrer Major 1, Girona"} : question.key().equals("weights") ? new String[] {"absent", "renormalise"} : new String[0];
      var answered = answer(base, aina, question.key(), changed);
      assertThat(answered.getStatus()).as(question.key() + answered.getContentAsString()).isEqualTo(200);
    }
  }

  /** Sends back what the question shows, changed as told. */
  private MockHttpServletResponse answer(String base, PersonId who, String key, String... changed) throws Exception {
    var asked = Json.parseObject(ok(get(base + "/questions/" + key), who));
    var fields = asked.object("fields").with("seen", asked.text("seen"));
    for (var i = 0; i < changed.length; i += 2) {
      fields = fields.with(changed[i], changed[i + 1]);
    }
    return send(put(base + "/questions/" + key), who, fields.toString());
  }

  /** Biel and Carme read the invitation and join; gives the invitation's address. */
  private String joined(String base) throws Exception {
    var join = "/api/v1" + founding(base, aina).text("join");
    var all = new ArrayList<>(List.of(biel, carme));
    for (var founder : all) {
      assertThat(ok(get(join), founder)).contains("Aina");
      assertThat(send(post(join), founder, "").getStatus()).isEqualTo(200);
    }
    return join;
  }

  private void give(String base, PersonId who, String offices) throws Exception {
    var given = send(put(base + "/particulars"), who, particulars(offices));
    assertThat(given.getStatus()).as(given.getContentAsString()).isEqualTo(200);
  }

  private static String particulars(String offices) {
    return "{\"name\":\"Somebody Serra\",\"address\":\"Street 1\",\"class\":\"workers\",\"offices\":" + offices + ",\"signatory\":true}";
  }

  private MockHttpServletResponse agree(String base, PersonId who) throws Exception {
    return send(post(base + "/vote/ballots"), who, word(founding(base, who).text("sha256"), true, ""));
  }

  private static String word(String sha256, boolean agrees, String reason) {
    return Json.obj().with("sha256", sha256).with("agrees", agrees).with("reason", reason).toString();
  }

  private Json.Obj founding(String base, PersonId who) throws Exception {
    return Json.parseObject(ok(get(base), who));
  }

  private String ok(MockHttpServletRequestBuilder request, PersonId who) throws Exception {
    var answer = send(request, who, "");
    assertThat(answer.getStatus()).as(answer.getContentAsString()).isEqualTo(200);
    return answer.getContentAsString(java.nio.charset.StandardCharsets.UTF_8);
  }

  private static void refused(MockHttpServletResponse answer, int status, String field) throws Exception {
    assertThat(answer.getStatus()).as(answer.getContentAsString()).isEqualTo(status);
    assertThat(answer.getContentType()).isEqualTo("application/problem+json");
    assertThat(answer.getContentAsString()).contains("\"field\":\"" + field + "\"");
  }

  private MockHttpServletResponse send(MockHttpServletRequestBuilder request, PersonId who, String json) throws Exception {
    var bearer = request.header("Authorization", "Bearer " + tokens.make(who, "test"));
    return server.perform(bearer.contentType(MediaType.APPLICATION_JSON).content(json)).andReturn().getResponse();
  }
}
