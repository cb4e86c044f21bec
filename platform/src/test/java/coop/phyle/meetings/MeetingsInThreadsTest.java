package coop.phyle.meetings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import com.jayway.jsonpath.JsonPath;
import coop.phyle.deciding.Assembly;
import coop.phyle.identity.Tokens;
import coop.phyle.testing.PhyleTest;
import coop.phyle.testing.Visitor;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.MockMvc;

/** A meeting hangs on the thread that talks about it, waits there and on the front page, and is found with its business and its minutes. */
@PhyleTest
class MeetingsInThreadsTest {
  @Autowired ApplicationContext context;
  @Autowired MockMvc server;
  @Autowired Tokens tokens;
  Hall hall;

  @BeforeEach
  void found() throws Exception {
    hall = Hall.of(context, Assembly.rules(), 4, 2, 2);
    send(4, "/threads", "{\"title\":\"The barn\"}", 201);
  }

  @Test
  void itWaitsThereUntilOneSaysWhetherOneComes() throws Exception {
    var number = hall.called();
    send(4, "/threads/1/cards", "{\"address\":\"/meetings/" + number + "\"}", 204);
    assertThat(JsonPath.<String>read(read(5, "/threads/1"), "$.attached[0].title")).isEqualTo("Spring meeting");
    assertThat(JsonPath.<Boolean>read(read(5, "/threads/1"), "$.attached[0].waits")).isTrue();
    assertThat(asked(5)).containsExactly(MeetingsWaiting.Asked.ANSWER);
    Hall.done(hall.in(() -> hall.bean(Attending.class).register(hall.id(), new MeetingNumber(number), hall.member(5), "NO", hall.viewer(5))));
    assertThat(JsonPath.<Boolean>read(read(5, "/threads/1"), "$.attached[0].waits")).isFalse();
    assertThat(asked(5)).as("ahead, and nothing to say").containsExactly(MeetingsWaiting.Asked.NOTHING);
    assertThat(asked(6)).containsExactly(MeetingsWaiting.Asked.ANSWER);
  }

  @Test
  void aDraftIsNeitherHungNorFound() throws Exception {
    var number = hall.drafted(hall.typed());
    send(0, "/threads/1/cards", "{\"address\":\"/meetings/" + number + "\"}", 422);
    assertThat(read(4, "/threads/search?q=soup")).contains("\"found\":[]");
    Hall.done(hall.add(number, Hall.hands("Paint the granary")));
    Hall.done(hall.notice(number, false));
    assertThat(read(4, "/threads/search?q=soup")).contains("/meetings/" + number + "\"");
    assertThat(read(4, "/threads/search?q=granary")).contains("/meetings/" + number + "\"");
  }

  @Test
  void minutesAreFoundOnceMembersHaveBeenShownThem() throws Exception {
    var number = new MeetingNumber(hall.called());
    hall.opened(number.value(), 0, 1, 2, 3);
    Hall.done(hall.in(() -> hall.bean(Sitting.class).close(hall.id(), number, hall.viewer(0))));
    Hall.done(hall.in(() -> hall.bean(WritingMinutes.class).write(hall.id(), number, "The *weathercock* stays.", hall.viewer(0))));
    assertThat(read(4, "/threads/search?q=weathercock")).contains("\"found\":[]");
    Hall.done(hall.in(() -> hall.bean(WritingMinutes.class).publish(hall.id(), number, 1, hall.viewer(0))));
    assertThat(read(4, "/threads/search?q=weathercock")).contains("/meetings/" + number + "\"");
  }

  private List<MeetingsWaiting.Asked> asked(int person) {
    return hall.in(() -> hall.bean(MeetingsWaiting.class).of(hall.id(), hall.viewer(person))).stream().map(MeetingsWaiting.Waiting::asked).toList();
  }

  private String read(int person, String path) throws Exception {
    var request = get("/api/v1/c/" + hall.assembly.coop.slug() + path).header("Authorization", "Bearer " + token(person));
    return new Visitor(server).send(request).getContentAsString();
  }

  private void send(int person, String path, String body, int status) throws Exception {
    var request = post("/api/v1/c/" + hall.assembly.coop.slug() + path).header("Authorization", "Bearer " + token(person));
    var answer = new Visitor(server).send(request.contentType(MediaType.APPLICATION_JSON).content(body));
    assertThat(answer.getStatus()).as(path + " " + answer.getContentAsString()).isEqualTo(status);
  }

  private String token(int person) {
    return tokens.make(hall.assembly.people.get(person), "script");
  }
}
