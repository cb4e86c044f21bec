package coop.phyle.deciding;

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

/** A decision hangs on the thread that talks about it, and says there whether it waits for the reader. */
@PhyleTest
class DecisionsInThreadsTest {
  @Autowired ApplicationContext context;
  @Autowired MockMvc server;
  @Autowired Tokens tokens;
  Assembly assembly;

  @BeforeEach
  void found() {
    assembly = Assembly.found(context, Assembly.rules(), 6, 2, 2);
  }

  @Test
  void itIsHungSeenAndTakenOff() throws Exception {
    var number = assembly.opened(assembly.statement("Paint the barn"));
    var voter = assembly.people.getFirst();
    var other = assembly.people.get(1);
    send(voter, "/threads", "{\"title\":\"The barn\"}", 201);
    send(voter, "/threads/1/cards", "{\"address\":\"https://phyle.example/c/x/decisions/" + number + "?a=b\"}", 204);
    send(voter, "/threads/1/cards", "{\"address\":\"/decisions/" + number + "\"}", 204);
    assertThat(JsonPath.<Boolean>read(thread(voter), "$.attached[0].waits")).isTrue();
    assembly.votes(number, 0, 1, 0);
    assertThat(JsonPath.<Integer>read(thread(voter), "$.attached.length()")).isEqualTo(1);
    assertThat(JsonPath.<Boolean>read(thread(voter), "$.attached[0].voted")).isTrue();
    assertThat(JsonPath.<Boolean>read(thread(other), "$.attached[0].voted")).isFalse();
    assertThat(JsonPath.<String>read(thread(other), "$.attached[0].title")).isEqualTo("Paint the barn");
    send(other, "/threads/1/cards", "{\"address\":\"/decisions/" + number + "\",\"on\":false}", 204);
    assertThat(JsonPath.<Integer>read(thread(voter), "$.attached.length()")).isZero();
  }

  @Test
  void aPollIsHungAndSaysWhetherItWaits() throws Exception {
    var voter = assembly.people.getFirst();
    var other = assembly.people.get(1);
    send(voter, "/threads", "{\"title\":\"The barn\"}", 201);
    var closes = java.time.LocalDateTime.ofInstant(assembly.now(), java.time.ZoneOffset.UTC).plusDays(3).withSecond(0).withNano(0);
    var poll = "{\"kind\":\"choice\",\"title\":\"Which colour\",\"options\":\"Green\\nRed\",\"closes\":\"" + closes + "\"}";
    var number = JsonPath.<Integer>read(send(voter, "/polls", poll, 201), "$.number");
    send(voter, "/threads/1/cards", "{\"address\":\"/polls/" + number + "\"}", 204);
    assertThat(JsonPath.<String>read(thread(other), "$.attached[0].title")).isEqualTo("Which colour");
    assertThat(JsonPath.<Boolean>read(thread(other), "$.attached[0].waits")).isTrue();
    send(other, "/polls/" + number + "/ballots", "{\"member\":\"" + assembly.member(1) + "\",\"said\":\"1\"}", 201);
    assertThat(JsonPath.<Boolean>read(thread(other), "$.attached[0].voted")).isTrue();
    assertThat(JsonPath.<Boolean>read(thread(voter), "$.attached[0].waits")).isTrue();
  }

  @Test
  void membersFindDecisionsAmongWhatIsSaidAndNobodysDrafts() throws Exception {
    var number = assembly.opened(assembly.statement("Paint the barns"));
    var voter = assembly.people.getFirst();
    send(voter, "/threads", "{\"title\":\"Painting\",\"body\":\"We can paint the barn in spring.\"}", 201);
    var found = read(voter, "/threads/search?q=barn");
    assertThat(JsonPath.<Integer>read(found, "$.found.length()")).isEqualTo(2);
    assertThat(found).contains("/decisions/" + number + "\"", "/threads/1\"");
    assertThat(read(voter, "/threads/search?q=submarine")).contains("\"found\":[]");
  }

  @Test
  void onlyWhatOneMaySeeIsHung() throws Exception {
    var voter = assembly.people.getFirst();
    send(voter, "/threads", "{\"title\":\"The barn\"}", 201);
    for (var address : new String[] {"/decisions/77", "/money/3", "javascript:alert(1)", ""}) {
      assertThat(send(voter, "/threads/1/cards", "{\"address\":\"" + address + "\"}", 422)).contains("\"field\":\"address\"");
    }
    assertThat(JsonPath.<Integer>read(thread(voter), "$.attached.length()")).isZero();
  }

  private String thread(PersonId reader) throws Exception {
    return read(reader, "/threads/1");
  }

  private String read(PersonId reader, String path) throws Exception {
    var request = get("/api/v1/c/" + assembly.coop.slug() + path).header("Authorization", "Bearer " + tokens.make(reader, "script"));
    return new Visitor(server).send(request).getContentAsString();
  }

  private String send(PersonId by, String path, String body, int status) throws Exception {
    var request = post("/api/v1/c/" + assembly.coop.slug() + path).header("Authorization", "Bearer " + tokens.make(by, "script"));
    MockHttpServletResponse answer = new Visitor(server).send(request.contentType(MediaType.APPLICATION_JSON).content(body));
    assertThat(answer.getStatus()).as(path + " " + answer.getContentAsString()).isEqualTo(status);
    return answer.getContentAsString();
  }
}
