package coop.phyle.initiatives;

import static org.assertj.core.api.Assertions.assertThat;

import coop.phyle.deciding.Assembly;
import coop.phyle.identity.People;
import coop.phyle.identity.Tokens;
import coop.phyle.kernel.json.Json;
import coop.phyle.kernel.verify.Report;
import coop.phyle.notices.SentMail;
import coop.phyle.testing.PhyleTest;
import coop.phyle.testing.Visitor;
import java.net.URI;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;

/** Ballots by mailed link, in secret, and carried by a delegate; where the vote waits and where it is found. */
@PhyleTest
class VotingWaysTest {
  private static final String DELEGATIONS =
      "\"participation\":{\"proxies\":0,\"delegations\":2,\"delegationMonths\":6,\"requisition\":{\"number\":100,\"fraction\":\"1/10\",\"which\":\"lesser\"}},\"books\"";
  @Autowired ApplicationContext beans;
  @Autowired MockMvc server;
  @Autowired SentMail sent;
  @Autowired People people;
  @Autowired Tokens tokens;

  @Test
  void aLinkCastsOneBallotInTheVotersName() throws Exception {
    var agora = Agora.of21(beans);
    var number = voting(agora, "Which way to the spring");
    var link = link(agora, 3);
    var visitor = new Visitor(server);
    assertThat(visitor.open(link).getContentAsString()).contains("Which way to the spring", "name=\"r2\"", "Everything stays as it is");
    assertThat(visitor.send(link, link, "member", agora.member(3), "r1", "9x", "r2", "").getStatus()).isEqualTo(422);
    assertThat(visitor.send(link, link, "member", agora.member(3), "r1", "1", "r2", "2").getStatus()).isEqualTo(200);
    assertThat(said(agora, 3, number)).isEqualTo("1 2");
    assertThat(visitor.send(link, link, "member", agora.member(3), "r1", "2", "r2", "1").getStatus()).as("once").isEqualTo(422);
    assertThat(said(agora, 3, number)).isEqualTo("1 2");
  }

  @Test
  void aSecretBallotIsChangedByItsReceiptAndSmallClassesStaySealed() throws Exception {
    var agora = new Agora(beans, Assembly.rules(text -> text.replace("\"secrecy\": \"chosen\"", "\"secrecy\": \"secret\"")), 7, 7, 7);
    var number = voting(agora, "Raise the wages");
    var cast = Json.parseObject(agora.tryRank(0, number, "2 1", "").getContentAsString());
    assertThat(cast.flag("secret")).isTrue();
    assertThat(agora.tryRank(0, number, "1 2", "").getStatus()).as("without the receipt").isEqualTo(409);
    var changed = Json.parseObject(agora.tryRank(0, number, "1 2", cast.text("receipt")).getContentAsString());
    assertThat(agora.send(0, "/" + number + "/receipts", Json.obj().with("receipt", changed.text("receipt"))).getStatus()).as("nothing is said before the count").isEqualTo(404);
    assertThat(said(agora, 0, number)).isEmpty();
    for (var person = 1; person < 16; person++) {
      agora.tryRank(person, number, "1", "");
    }
    agora.until(number, "closesAt");
    var result = agora.read(0, number).object("result");
    assertThat(result.text("verdict")).isEqualTo("passed");
    assertThat(result.flag("sealed")).as("two investors voted").isTrue();
    var report = agora.recounted();
    assertThat(report.finding()).isEqualTo(new Report.Agrees());
    assertThat(report.text()).contains("question " + number + ": attested");
    var mine = Json.parseObject(agora.send(0, "/" + number + "/receipts", Json.obj().with("receipt", changed.text("receipt"))).getContentAsString());
    assertThat(mine).isEqualTo(Json.obj().with("counted", true).with("said", "1 2"));
    var old = Json.parseObject(agora.send(0, "/" + number + "/receipts", Json.obj().with("receipt", cast.text("receipt"))).getContentAsString());
    assertThat(old.flag("counted")).as("the ballot was changed").isFalse();
    var listed = Json.parseObject(agora.page(5, "/initiatives/" + number + "/ballots"));
    assertThat(listed.list("ballots")).hasSize(16).allMatch(ballot -> ballot.asObject().members().keySet().equals(Set.of("code")));
    assertThat(Json.parseObject(agora.page(5, "/initiatives/" + number + "/ballots?code=" + changed.text("code"))).whole("total")).isOne();
  }

  @Test
  void whereNoClassIsSmallSecretBallotsAreListedAndCountedAgain() throws Exception {
    var agora = new Agora(beans, Assembly.rules(text -> text.replace("\"secrecy\": \"chosen\"", "\"secrecy\": \"secret\"")), 7, 7, 7);
    var number = voting(agora, "Raise the wages");
    for (var person = 0; person < 21; person++) {
      agora.tryRank(person, number, person % 2 == 0 ? "1 2" : "2", "");
    }
    agora.until(number, "closesAt");
    var listed = Json.parseObject(agora.page(5, "/initiatives/" + number + "/ballots")).each("ballots", Json::asObject);
    assertThat(listed).hasSize(21).allMatch(ballot -> ballot.has("said") && ballot.has("nonce") && !ballot.has("member"));
    assertThat(agora.recounted().text()).contains("Agrees.").doesNotContain("attested");
  }

  @Test
  void aDelegateCarriesTheSilentAndTheRecountFindsIt() throws Exception {
    var agora = new Agora(beans, Assembly.rules(text -> text.replace("\"books\"", DELEGATIONS)), 7, 7, 7);
    give(agora, 15, 0, "tag", "water");
    give(agora, 16, 0, "tag", "land");
    var number = agora.begin(7, "Save the water", "tags", "water");
    agora.support(number, 1, 8, 9);
    agora.toTheVote(number);
    assertThat(agora.seen(15, "/initiatives/" + number)).contains("stewards 1");
    agora.rank(number, "1", "1", "1");
    agora.until(number, "closesAt");
    assertThat(agora.read(0, number).object("result").integer("ballots")).as("three, and one that was carried; nobody delegated about land here").isEqualTo(4);
    assertThat(agora.recounted().finding()).isEqualTo(new Report.Agrees());
  }

  @Test
  void anOpenVoteWaitsOnTheFrontPageHangsOnItsThreadAndIsFound() throws Exception {
    var agora = Agora.of21(beans);
    var number = voting(agora, "Restore the watermill");
    assertThat(agora.seen(4, "")).contains("/initiatives/" + number + "\"", "Restore the watermill");
    assertThat(agora.seen(4, "/threads/" + agora.read(4, number).integer("thread"))).contains("/initiatives/" + number, "being voted on", "Waits for you");
    assertThat(agora.seen(4, "/threads/search?q=watermill")).contains("/initiatives/" + number + "/1");
    agora.tryRank(4, number, "1", "");
    assertThat(agora.seen(4, "/threads/" + agora.read(4, number).integer("thread"))).contains("You have voted");
    assertThat(agora.seen(4, "")).doesNotContain("/initiatives/" + number + "\"");
  }

  private int voting(Agora agora, String title) throws Exception {
    var number = agora.begin(7, title);
    agora.support(number, 1, 8, 9);
    agora.toTheVote(number);
    return number;
  }

  private static String said(Agora agora, int person, int number) throws Exception {
    return agora.read(person, number).object("vote").each("ballots", one -> one.asObject().text("said")).getFirst();
  }

  /** The first in a letter to this person that votes. */
  private String link(Agora agora, int person) {
    var email = people.find(agora.assembly.people.get(person)).orElseThrow().email().value();
    for (var letter = 1; ; letter++) {
      var link = sent.next(email, letter).link();
      if (link.contains("/votes/")) {
        return URI.create(link).getPath();
      }
    }
  }

  private void give(Agora agora, int from, int to, String scope, String about) throws Exception {
    var body = Json.obj().with("member", agora.member(from)).with("to", Integer.toString(to + 1)).with("scope", scope).with("about", about).with("months", 6);
    var request = MockMvcRequestBuilders.post("/api/v1/c/" + agora.assembly.coop.slug() + "/delegations")
        .header("Authorization", "Bearer " + tokens.make(agora.assembly.people.get(from), "delegating")).contentType(MediaType.APPLICATION_JSON).content(body.toString());
    var answer = server.perform(request).andReturn().getResponse();
    assertThat(answer.getStatus()).as(answer.getContentAsString()).isEqualTo(201);
  }
}
