package coop.phyle.polls;

import static org.assertj.core.api.Assertions.assertThat;

import coop.phyle.identity.People;
import coop.phyle.notices.SentMail;
import coop.phyle.testing.PhyleTest;
import coop.phyle.testing.Visitor;
import java.net.URI;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.test.web.servlet.MockMvc;

/** A poll answered by the link in its mail, without signing in. */
@PhyleTest
class PollLinkTest {
  @Autowired ApplicationContext beans;
  @Autowired MockMvc server;
  @Autowired SentMail sent;
  @Autowired People people;

  @Test
  void aLinkAnswersOnceInTheVotersName() throws Exception {
    var hall = new PollHall(beans, 4, 1, 1);
    var number = hall.ask("ranked", "title", "Which way to the spring?", "options", "North\nSouth\nEast", "method", "schulze");
    var link = link(hall, 1, 1);
    assertThat(link).contains("/votes/");
    var visitor = new Visitor(server);
    assertThat(visitor.open(link).getContentAsString()).contains("Which way to the spring?", "name=\"r3\"");
    var member = hall.assembly.member(1).toString();
    var refused = visitor.send(link, link, "member", member, "r1", "1", "r2", "1", "r3", "");
    assertThat(refused.getStatus()).isEqualTo(422);
    assertThat(visitor.send(link, link, "member", member, "r1", "2", "r2", "1", "r3", "").getStatus()).isEqualTo(200);
    var answer = hall.read(0, number).list("answers").getFirst().asObject();
    assertThat(answer.text("said")).isEqualTo("2 1");
    assertThat(answer.text("name")).isEqualTo("stewards 2");
    assertThat(visitor.send(link, link, "member", member, "r1", "1", "r2", "", "r3", "").getStatus()).as("once").isEqualTo(422);
    assertThat(hall.read(0, number).list("answers")).hasSize(1);
  }

  @Test
  void pollsThatAskForReasonsMailAPlainLink() throws Exception {
    var hall = new PollHall(beans, 3, 1, 1);
    hall.ask("consent");
    assertThat(link(hall, 2, 1)).endsWith("/polls/1");
    hall.ask("question");
    assertThat(link(hall, 2, 2)).endsWith("/polls/2");
  }

  private String link(PollHall hall, int person, int mail) {
    return URI.create(sent.next(people.find(hall.assembly.people.get(person)).orElseThrow().email().value(), mail).link()).getPath();
  }
}
