package coop.phyle.initiatives;

import static coop.phyle.initiatives.Agora.filed;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import coop.phyle.calendar.Occasion;
import coop.phyle.kernel.json.Json;
import coop.phyle.shell.Tenancy;
import coop.phyle.shell.Viewer;
import coop.phyle.shell.Who;
import coop.phyle.testing.PhyleTest;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** What a vote on initiatives leads on to, and where it is kept. */
@PhyleTest
class LeadingOnTest {
  @Autowired ApplicationContext beans;

  @Test
  void aTextThatWonLeadsOnToAPolicy() throws Exception {
    var agora = Agora.of21(beans);
    var number = agora.begin(7, "Meet on Mondays", "tags", "meetings");
    agora.support(number, 1, 8, 9);
    agora.toTheVote(number);
    assertThat(agora.send(8, "/" + number + "/policy", Json.obj()).getStatus()).as("nothing has won yet").isEqualTo(404);
    agora.rank(number, "1", "1", "1", "1", "1", "", "", "1", "1", "", "", "", "", "", "1");
    agora.until(number, "closesAt");
    var drafted = filed(agora.send(8, "/" + number + "/policy", Json.obj())).integer("decision");
    var decision = Json.parseObject(agora.page(8, "/decisions/" + drafted));
    assertThat(decision.text("title")).isEqualTo("Meet on Mondays");
    assertThat(decision.text("matter")).isEqualTo("adopt-policy");
  }

  @Test
  void whatCameOfItIsFollowedThrough() throws Exception {
    var agora = Agora.of21(beans);
    var number = passed(agora, "Fence the spring");
    var result = Json.obj().with("title", "The fence stands").with("member", "9").toString();
    assertThat(agora.post(0, "/outcomes/of/initiatives/" + number, result).getStatus()).isEqualTo(201);
    assertThat(agora.page(3, "/outcomes/of/initiatives/" + number)).contains("The fence stands");
    assertThat(agora.seen(3, "/initiatives/" + number)).contains("Follow-through", "The fence stands");
  }

  @Test
  void theTimelineTellsItToMembersByItsTitle() throws Exception {
    var agora = Agora.of21(beans);
    passed(agora, "Fence the spring");
    assertThat(agora.seen(3, "/timeline")).contains("Initiative 1 was begun", "Initiative 1 has enough support: 3", "Fence the spring", "/initiatives/1\"");
  }

  @Test
  void theArchiveKeepsItsTextsAndItsResult() throws Exception {
    var agora = Agora.of21(beans);
    passed(agora, "Fence the spring");
    var kept = Json.parseObject(agora.page(3, "/archive")).list("initiatives").getFirst().asObject();
    assertThat(kept.text("stage")).isEqualTo("passed");
    assertThat(kept.text("chosen")).isEqualTo("Fence the spring");
    assertThat(kept.each("initiatives", one -> one.asObject().integer("inFavour"))).containsExactly(8);
    assertThat(kept.each("texts", one -> one.asObject().text("body"))).containsExactly("## Fence the spring\n\nBecause Fence the spring is good for all of us.");
  }

  @Test
  void theVoteIsInTheCalendarsOfMembersFromItsNoticeOn() throws Exception {
    var agora = Agora.of21(beans);
    var number = agora.begin(7, "Fence the spring");
    agora.support(number, 1, 8, 9);
    assertThat(occasions(agora, Set.of(Who.MEMBER))).isEmpty();
    agora.until(number, "freezesAt");
    assertThat(occasions(agora, Set.of(Who.MEMBER))).extracting(Occasion::title, Occasion::path)
        .containsExactly(tuple("Fence the spring", "/initiatives/" + number));
    assertThat(occasions(agora, Set.of(Who.SIGNED_IN))).isEmpty();
  }

  private List<Occasion> occasions(Agora agora, Set<Who> standing) {
    var reader = new Viewer(Optional.of(agora.assembly.people.get(3)), "", standing);
    return beans.getBean(Tenancy.class).in(
        agora.assembly.coop.id(), () -> beans.getBean(InitiativesInCalendar.class).occasions(agora.assembly.coop, reader, Instant.EPOCH));
  }

  private static int passed(Agora agora, String title) throws Exception {
    var number = agora.begin(7, title);
    agora.support(number, 1, 8, 9);
    agora.toTheVote(number);
    agora.rank(number, "1", "1", "1", "1", "1", "", "", "1", "1", "", "", "", "", "", "1");
    agora.until(number, "closesAt");
    return number;
  }
}
