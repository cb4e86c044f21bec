package coop.phyle.discussion;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import com.jayway.jsonpath.JsonPath;
import coop.phyle.identity.Tokens;
import coop.phyle.shell.PersonId;
import coop.phyle.testing.PhyleTest;
import coop.phyle.testing.Visitor;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.http.MediaType;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;

/** Circles and threads over the JSON API with a personal token: whatever pages do. */
@PhyleTest
class ProgramsTalkTest {
  @Autowired ApplicationContext context;
  @Autowired MockMvc server;
  @Autowired Tokens tokens;
  Talk talk;
  String aina;
  String oriol;
  String stranger;

  @BeforeEach
  void found() {
    talk = Talk.in(context);
    aina = token(talk.aina());
    oriol = token(talk.oriol());
    stranger = token(talk.stranger());
  }

  @Test
  void aProgramTalks() throws Exception {
    var made = send(aina, "/threads", "{\"title\":\"Boxes\",\"body\":\"- [ ] @Oriol by 2030-01-01: drive\",\"tags\":[\"van\"]}", 201);
    assertThat(made).isEqualTo("{\"thread\":1,\"comment\":0}");
    send(oriol, "/threads/1/comments", "{\"body\":\"The harvest is in.\",\"files\":[{\"name\":\"a.txt\",\"base64\":\"YmVhbnM=\"}]}", 201);
    assertThat(send(aina, "/threads/1/comments", "{\"body\":\"Good.\",\"answers\":1}", 201)).isEqualTo("{\"thread\":1,\"comment\":2}");
    send(aina, "/threads/1/comments/1/reactions/agree", "{}", 204);
    send(oriol, "/threads/1/comments/1/wording", "{\"body\":\"The whole harvest is in.\"}", 204);
    send(oriol, "/threads/1/position", "{\"comment\":1}", 204);
    send(oriol, "/threads/1/volume", "{\"volume\":\"loud\"}", 204);
    send(oriol, "/threads/volume", "{\"volume\":\"quiet\"}", 204);
    var thread = read(oriol, "/threads/1?after=0");
    assertThat(JsonPath.<Integer>read(thread, "$.unread")).isEqualTo(1);
    assertThat(JsonPath.<Integer>read(thread, "$.comments[0].reactions.agree")).isEqualTo(1);
    assertThat(JsonPath.<Integer>read(thread, "$.comments[1].answers")).isEqualTo(1);
    assertThat(JsonPath.<String>read(thread, "$.comments[0].body")).isEqualTo("The whole harvest is in.");
    assertThat(JsonPath.<String>read(read(aina, "/threads/1/comments/1/versions"), "$[0].changes[1].text")).isEqualTo("whole ");
    var file = JsonPath.<String>read(thread, "$.comments[0].files[0].id");
    var sent = new Visitor(server).send(get("/api/v1" + talk.coop.url("/threads/files/" + file)).header("Authorization", "Bearer " + aina));
    assertThat(sent.getContentAsString()).isEqualTo("beans");
    assertThat(sent.getHeader("Content-Disposition")).startsWith("attachment");
    assertThat(sent.getHeader("X-Content-Type-Options")).isEqualTo("nosniff");
    var tasks = read(oriol, "/threads/tasks");
    assertThat(JsonPath.<Boolean>read(tasks, "$[0].yours")).isTrue();
    send(aina, "/threads/tasks/" + JsonPath.<String>read(tasks, "$[0].task.id") + "/turns", "{\"done\":true}", 204);
    assertThat(read(oriol, "/threads/tasks")).isEqualTo("[]");
    assertThat(JsonPath.<String>read(read(aina, "/threads/search?q=harvest"), "$.found[0].path")).isEqualTo(talk.coop.url("/threads/1/comments/1"));
    assertThat(JsonPath.<String>read(read(aina, "/threads?tag=van"), "$.threads[0].title")).isEqualTo("Boxes");
  }

  @Test
  void aProgramKeepsAThread() throws Exception {
    send(aina, "/threads", "{\"title\":\"Boxes\"}", 201);
    send(oriol, "/threads/1/comments", "{\"body\":\"One\"}", 201);
    send(oriol, "/threads/1/comments", "{\"body\":\"Two\"}", 201);
    send(aina, "/circles", "{\"name\":\"Garden\",\"aim\":\"Trees\",\"openness\":\"open\"}", 201);
    send(aina, "/threads/1/pin", "{\"pinned\":true}", 204);
    send(aina, "/threads/1/tags", "{\"tags\":[\"autumn\"]}", 204);
    assertThat(send(aina, "/threads/1/fork", "{\"title\":\"Apart\",\"comments\":[2]}", 201)).isEqualTo("{\"thread\":2,\"comment\":0}");
    send(aina, "/threads/2/circle", "{\"circle\":1}", 204);
    send(oriol, "/threads/2/comments", "{\"body\":\"Three\"}", 404);
    send(oriol, "/circles/1/seats", "{}", 204);
    send(oriol, "/threads/2/comments", "{\"body\":\"Three\"}", 201);
    send(stranger, "/threads/2/closure", "{\"closed\":true}", 404);
    send(aina, "/threads/2/closure", "{\"closed\":true}", 204);
    send(oriol, "/threads/2/comments", "{\"body\":\"Four\"}", 422);
    send(aina, "/threads/1/comments/1/withdrawal", "{}", 204);
    var list = read(oriol, "/threads");
    assertThat(JsonPath.<Boolean>read(list, "$.threads[0].pinned")).isTrue();
    assertThat(JsonPath.<String>read(list, "$.threads[1].circle")).isEqualTo("Garden");
    assertThat(JsonPath.<Boolean>read(read(oriol, "/threads/1"), "$.comments[0].withdrawn")).isTrue();
    assertThat(JsonPath.<Integer>read(read(oriol, "/circles/1"), "$.seats.length()")).isEqualTo(2);
  }

  @Test
  void aStrangersProgramFindsNothingAndFaultsAreNamed() throws Exception {
    send(aina, "/threads", "{\"title\":\"Boxes\"}", 201);
    for (var path : new String[] {"/threads", "/threads/1", "/threads/search?q=boxes", "/threads/tasks", "/threads/1/comments/0/versions", "/circles/1"}) {
      assertThat(ask(stranger, path).getStatus()).as(path).isEqualTo(404);
    }
    assertThat(read(stranger, "/circles")).isEqualTo("[]");
    for (var path : new String[] {"/threads", "/threads/1/comments", "/threads/1/fork", "/threads/1/comments/0/wording", "/threads/1/comments/0/withdrawal"}) {
      send(stranger, path, "{\"title\":\"Buy now\",\"body\":\"Cheap\"}", 404);
    }
    send(stranger, "/circles", "{\"name\":\"Mine\",\"aim\":\"All\",\"openness\":\"open\"}", 403);
    assertThat(send(aina, "/threads/1/comments", "{\"body\":\"x\",\"files\":[{\"name\":\"a\",\"base64\":\"%\"}]}", 422)).contains("\"field\":\"files\"");
    assertThat(send(aina, "/threads/volume", "{\"volume\":\"shouting\"}", 422)).contains("\"field\":\"volume\"");
    send(aina, "/threads/1/comments/0/reactions/hate", "{}", 422);
    assertThat(send(aina, "/circles", "{}", 422)).contains("\"field\":\"name\"", "\"field\":\"aim\"", "\"field\":\"openness\"");
  }

  private String token(PersonId person) {
    return tokens.make(person, "script");
  }

  private MockHttpServletResponse ask(String token, String path) throws Exception {
    return new Visitor(server).send(get("/api/v1" + talk.coop.url(path)).header("Authorization", "Bearer " + token));
  }

  private String read(String token, String path) throws Exception {
    var answer = ask(token, path);
    assertThat(answer.getStatus()).as(path).isEqualTo(200);
    return answer.getContentAsString();
  }

  private String send(String token, String path, String body, int status) throws Exception {
    var request = post("/api/v1" + talk.coop.url(path)).header("Authorization", "Bearer " + token).contentType(MediaType.APPLICATION_JSON).content(body);
    var answer = new Visitor(server).send(request);
    assertThat(answer.getStatus()).as(path + " " + answer.getContentAsString()).isEqualTo(status);
    return answer.getContentAsString();
  }
}
