package coop.phyle.hooks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import coop.phyle.identity.Tokens;
import coop.phyle.kernel.json.Json;
import coop.phyle.kernel.rules.Admission;
import coop.phyle.membership.TestCoops;
import coop.phyle.shell.PersonId;
import coop.phyle.testing.PhyleTest;
import coop.phyle.testing.Visitor;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;

/** Hooks are set up, changed, tested and ended by program as on their page. */
@PhyleTest
class ProgramsKeepHooksTest {
  /** Never asked: no machine outside is reachable under it. */
  private static final String TERMS = "{\"name\":\"Board chat\",\"url\":\"https://127.0.0.1/in\",\"shape\":\"json\",\"topics\":[\"meetings\",\"polls\"]}";

  @Autowired MockMvc server;
  @Autowired TestCoops coops;
  @Autowired Tokens tokens;
  private TestCoops.Founded coop;

  @BeforeEach
  void found() {
    coop = coops.found(Admission.By.OPEN);
  }

  @Test
  void fromSettingUpToTheEnd() throws Exception {
    var made = send(coop.secretary(), "", TERMS);
    assertThat(made.getStatus()).isEqualTo(201);
    assertThat(Json.parseObject(made.getContentAsString()).text("secret")).startsWith("phyle_hook_");
    var one = "/" + Json.parseObject(made.getContentAsString()).text("id");
    assertThat(read("")).contains("Board chat", "127.0.0.1").as("told once").doesNotContain("phyle_hook_");
    assertThat(read(one + "/deliveries")).isEqualTo("[]");
    var test = Json.parseObject(send(coop.secretary(), one + "/test", "{}").getContentAsString());
    assertThat(test.flag("arrived")).as("an address inside is never asked").isFalse();
    send(coop.secretary(), one + "/test", "{}");
    assertThat(read(one + "/deliveries").split("\"kind\":\"test\"", -1)).as("both tries").hasSize(3);
    assertThat(send(coop.secretary(), one, TERMS.replace("Board chat", "Hall").replace("json", "slack").replace("\"polls\"", "\"money\"")).getStatus()).isEqualTo(204);
    assertThat(Json.parseObject(read(one))).isEqualTo(Json.parseObject(
        "{\"id\":\"" + one.substring(1) + "\",\"name\":\"Hall\",\"url\":\"https://127.0.0.1/in\",\"shape\":\"slack\",\"topics\":[\"meetings\",\"money\"]}"));
    assertThat(send(coop.secretary(), one, TERMS.replace("https", "http")).getContentAsString()).contains("\"field\":\"url\"");
    assertThat(send(coop.secretary(), one + "/ending", "{}").getStatus()).isEqualTo(204);
    assertThat(send(coop.secretary(), one, TERMS).getStatus()).as("it has ended").isEqualTo(404);
    assertThat(send(coop.secretary(), one + "/ending", "{}").getStatus()).isEqualTo(404);
    assertThat(read("")).isEqualTo("[]");
  }

  @Test
  void thePageChangesTheSame() throws Exception {
    var one = "/" + Json.parseObject(send(coop.secretary(), "", TERMS).getContentAsString()).text("id");
    var signedIn = authentication(TestCoops.as(coop.secretary()));
    assertThat(new Visitor(server).send(get(coop.url("/hooks" + one)).with(signedIn)).getContentAsString()).contains("value=\"Board chat\"", "value=\"https://127.0.0.1/in\"");
    var form = post(coop.url("/hooks" + one)).with(signedIn).with(csrf()).param("name", "Hall").param("url", "https://127.0.0.1/in").param("shape", "teams");
    assertThat(new Visitor(server).send(form).getStatus()).as("no topic").isEqualTo(422);
    assertThat(new Visitor(server).send(form.param("topics", "members")).getStatus()).isEqualTo(303);
    assertThat(read(one)).contains("\"Hall\"", "teams", "members").doesNotContain("polls");
  }

  @Test
  void nobodyElseComesNear() throws Exception {
    var one = "/" + Json.parseObject(send(coop.secretary(), "", TERMS).getContentAsString()).text("id");
    assertThat(send(coop.director(), one, TERMS).getStatus()).isEqualTo(403);
    var other = coops.found(Admission.By.OPEN);
    var mine = coop;
    coop = other;
    assertThat(send(other.secretary(), one, TERMS).getStatus()).isEqualTo(404);
    assertThat(send(other.secretary(), one + "/test", "{}").getStatus()).isEqualTo(404);
    assertThat(send(other.secretary(), one + "/ending", "{}").getStatus()).isEqualTo(404);
    coop = mine;
    assertThat(read("")).contains("Board chat");
  }

  private String read(String rest) throws Exception {
    return new Visitor(server).send(get("/api/v1" + coop.url("/hooks" + rest)).header("Authorization", "Bearer " + tokens.make(coop.secretary(), "t"))).getContentAsString();
  }

  private MockHttpServletResponse send(PersonId person, String rest, String json) throws Exception {
    var request = post("/api/v1" + coop.url("/hooks" + rest)).header("Authorization", "Bearer " + tokens.make(person, "t"));
    return new Visitor(server).send(request.contentType(MediaType.APPLICATION_JSON).content(json));
  }
}
