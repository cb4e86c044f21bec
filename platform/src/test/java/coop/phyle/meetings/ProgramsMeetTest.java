package coop.phyle.meetings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import coop.phyle.identity.Tokens;
import coop.phyle.kernel.json.Json;
import coop.phyle.testing.PhyleTest;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.http.MediaType;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;

/** Everything about a meeting a person does on pages, a program does with that person's token; and nothing more. */
@PhyleTest
class ProgramsMeetTest {
  @Autowired ApplicationContext context;
  @Autowired MockMvc server;
  @Autowired Tokens tokens;

  @Test
  void aMeetingFromDraftToApprovedMinutes() throws Exception {
    var hall = Hall.of(context, Hall.rules(2), 4, 2, 2);
    var day = hall.today().plusDays(20);
    var draft = "{\"kind\":\"general\",\"title\":\"Spring meeting\",\"form\":\"hybrid\",\"place\":\"Olot\",\"link\":\"https://meet.example/x\",\"starts\":\"" + day + "T18:00\",\"ends\":\"" + day + "T20:00\"}";
    assertThat(send(hall, 4, "", draft).getStatus()).as("a plain member").isEqualTo(403);
    assertThat(send(hall, 0, "", "{}").getContentAsString()).contains("\"field\":\"kind\"", "\"field\":\"starts\"");
    var number = Json.parseObject(send(hall, 0, "", draft).getContentAsString()).integer("number");
    assertThat(send(hall, 0, "/" + number + "/items", "{\"kind\":\"hand-count\",\"title\":\"Paint the barn\",\"minutes\":5}").getStatus()).isEqualTo(204);
    assertThat(send(hall, 4, "/" + number + "/notice", "{}").getStatus()).as("not theirs").isEqualTo(422);
    assertThat(read(hall, 4, "/" + number).getStatus()).as("a draft").isEqualTo(404);
    assertThat(send(hall, 0, "/" + number + "/notice", "{}").getStatus()).isEqualTo(204);
    var seat = ((Json.Obj) Json.parseObject(read(hall, 4, "/" + number).getContentAsString()).list("seats").getFirst()).text("member");
    assertThat(send(hall, 4, "/" + number + "/registrations", "{\"member\":\"" + seat + "\",\"answer\":\"online\"}").getStatus()).isEqualTo(204);
    assertThat(send(hall, 5, "/" + number + "/registrations", "{\"member\":\"" + seat + "\",\"answer\":\"no\"}").getStatus()).as("for another").isEqualTo(422);
    assertThat(send(hall, 4, "/" + number + "/proxies", "{\"member\":\"" + seat + "\",\"holder\":1}").getStatus()).isEqualTo(204);
    hall.toTheDay(new MeetingNumber(number));
    for (var person = 0; person < 3; person++) {
      var come = "{\"member\":\"" + hall.member(person) + "\",\"answer\":\"in-person\"}";
      assertThat(send(hall, 0, "/" + number + "/attendance", come).getStatus()).isEqualTo(204);
    }
    assertThat(read(hall, 4, "/" + number + "/attendance").getContentAsString()).contains("\"votes\":4", "\"quorate\":true");
    assertThat(send(hall, 0, "/" + number + "/openings", "{}").getStatus()).isEqualTo(204);
    var hands = "{\"teller\":\"Oriol\",\"hands\":{\"stewards\":{\"inFavour\":3,\"against\":0,\"abstained\":0}}}";
    assertThat(send(hall, 4, "/" + number + "/items/1/vote", hands).getStatus()).isEqualTo(422);
    assertThat(send(hall, 0, "/" + number + "/items/1/vote", hands).getStatus()).isEqualTo(204);
    assertThat(read(hall, 4, "/" + number).getContentAsString()).contains("\"verdict\":\"passed\"");
    assertThat(send(hall, 0, "/" + number + "/closing", "{}").getStatus()).isEqualTo(204);
    var text = Json.parseObject(read(hall, 0, "/" + number + "/minutes").getContentAsString()).text("draft");
    assertThat(send(hall, 0, "/" + number + "/minutes", Json.obj().with("text", text).toString()).getStatus()).isEqualTo(204);
    assertThat(send(hall, 0, "/" + number + "/minutes/1/publication", "{}").getStatus()).isEqualTo(204);
    assertThat(read(hall, 4, "/" + number + "/minutes").getContentAsString()).contains("\"published\":true", "\"draft\":\"\"");
  }

  @Test
  void aDraftAndItsAgendaAreChanged() throws Exception {
    var hall = Hall.of(context, Hall.rules(2), 4, 2, 2);
    var number = hall.drafted(hall.typed(20)).value();
    for (var title : List.of("First", "Second", "Third")) {
      assertThat(send(hall, 0, "/" + number + "/items", "{\"kind\":\"hand-count\",\"title\":\"" + title + "\",\"minutes\":5}").getStatus()).isEqualTo(204);
    }
    assertThat(send(hall, 0, "/" + number + "/items/3/place", "{\"to\":\"up\"}").getStatus()).isEqualTo(204);
    assertThat(send(hall, 0, "/" + number + "/items/2/removal", "{}").getStatus()).isEqualTo(204);
    assertThat(send(hall, 0, "/" + number + "/items/1/draft", "{\"kind\":\"hand-count\",\"title\":\"Paint\",\"minutes\":5}").getStatus()).isEqualTo(204);
    assertThat(send(hall, 4, "/" + number + "/items/1/removal", "{}").getStatus()).as("not theirs").isEqualTo(422);
    var day = hall.today().plusDays(25);
    var draft = "{\"kind\":\"general\",\"title\":\"Autumn\",\"form\":\"in-person\",\"place\":\"Olot\",\"starts\":\"" + day + "T18:00\",\"ends\":\"" + day + "T20:00\"}";
    assertThat(send(hall, 4, "/" + number + "/draft", draft).getStatus()).isEqualTo(422);
    assertThat(send(hall, 0, "/" + number + "/draft", draft).getStatus()).isEqualTo(204);
    var shown = Json.parseObject(read(hall, 0, "/" + number).getContentAsString());
    assertThat(shown.text("title")).isEqualTo("Autumn");
    assertThat(shown.list("agenda")).extracting(item -> item.asObject().text("title")).containsExactly("Paint", "Third");
  }

  @Test
  void hostileIdsMeetNothing() throws Exception {
    var hall = Hall.of(context, Hall.rules(2), 4, 2, 2);
    var other = Hall.of(context, Hall.rules(2), 4, 2, 2);
    var number = hall.called();
    assertThat(read(other, 0, "/" + number).getStatus()).isEqualTo(404);
    assertThat(read(hall, 0, "/0").getStatus()).isEqualTo(404);
    assertThat(read(hall, 0, "/99999999999").getStatus()).isEqualTo(404);
    assertThat(send(hall, 0, "/" + number + "/attendance", "{\"member\":\"'; drop table meetings.presence\",\"answer\":\"online\"}").getStatus()).isEqualTo(400);
    assertThat(send(hall, 0, "/" + number + "/registrations", "{\"member\":\"" + UUID.randomUUID() + "\",\"answer\":\"online\"}").getStatus()).isEqualTo(422);
    assertThat(send(hall, 4, "/" + number + "/registrations", "{\"member\":\"" + hall.member(4) + "\",\"answer\":\"by-dragon\"}").getContentAsString()).contains("\"field\":\"answer\"");
    assertThat(send(hall, 0, "/" + number + "/items/7/vote", "{}").getStatus()).isEqualTo(422);
    var stranger = other.assembly.people.getFirst();
    var answer = server.perform(get("/api/v1/c/" + hall.assembly.coop.slug() + "/meetings").header("Authorization", "Bearer " + tokens.make(stranger, "t"))).andReturn();
    assertThat(answer.getResponse().getStatus()).isEqualTo(403);
  }

  private MockHttpServletResponse read(Hall hall, int person, String path) throws Exception {
    return server.perform(get(url(hall, path)).header("Authorization", token(hall, person))).andReturn().getResponse();
  }

  private MockHttpServletResponse send(Hall hall, int person, String path, String json) throws Exception {
    return server.perform(post(url(hall, path)).header("Authorization", token(hall, person)).contentType(MediaType.APPLICATION_JSON).content(json)).andReturn().getResponse();
  }

  private static String url(Hall hall, String path) {
    return "/api/v1/c/" + hall.assembly.coop.slug() + "/meetings" + path;
  }

  private String token(Hall hall, int person) {
    return "Bearer " + tokens.make(hall.assembly.people.get(person), "test");
  }
}
