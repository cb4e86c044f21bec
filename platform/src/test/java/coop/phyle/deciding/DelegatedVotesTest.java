package coop.phyle.deciding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.delete;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import coop.phyle.identity.Tokens;
import coop.phyle.kernel.json.Json;
import coop.phyle.kernel.rules.RuleBook;
import coop.phyle.kernel.tally.Choice;
import coop.phyle.kernel.tally.support.DelegatedVotes;
import coop.phyle.kernel.verify.Pins;
import coop.phyle.kernel.verify.Report;
import coop.phyle.record.Exported;
import coop.phyle.testing.PhyleTest;
import coop.phyle.testing.Statements;
import coop.phyle.testing.Visitor;
import coop.phyle.voting.VoteNumber;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.http.MediaType;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

/** Delegation from the request to the recount: chains, scopes, the cap, own votes, secrecy. */
@PhyleTest
class DelegatedVotesTest {
  private static final String ALLOWED =
      "\"participation\":{\"proxies\":0,\"delegations\":2,\"delegationMonths\":6,\"requisition\":{\"number\":100,\"fraction\":\"1/10\",\"which\":\"lesser\"}},\"books\"";
  @Autowired ApplicationContext context;
  @Autowired MockMvc server;
  @Autowired Tokens tokens;

  private static RuleBook allowed() {
    return Assembly.rules(text -> text.replace("\"books\"", ALLOWED));
  }

  @Test
  void aSilentMembersVoteFollowsTheChainIntoTheBoxAndTheRecount() throws Exception {
    var assembly = Assembly.found(context, allowed(), 3, 3, 4);
    give(assembly, 4, 3, "coop", ""); // a worker to a worker, who goes on to a steward
    give(assembly, 3, 0, "coop", "");
    give(assembly, 6, 7, "coop", ""); // an investor to an investor who does not vote
    give(assembly, 8, 0, "coop", ""); // the third on the steward, who may carry two
    give(assembly, 9, 0, "coop", "");
    var number = assembly.opened(assembly.statement("Lease the lower field"));
    assembly.voted(number, 0, Choice.AGAINST);
    assembly.voted(number, 9, Choice.FOR);
    assertThat(assembly.shown(number, 4).places().getFirst().carried().orElseThrow().names()).containsExactly("workers 1", "stewards 1");
    assertThat(assembly.shown(number, 6).places().getFirst().carried().orElseThrow().reason()).contains(DelegatedVotes.Reason.DELEGATE_DID_NOT_VOTE);
    assertThat(assembly.shown(number, 9).places().getFirst().carried()).as("who has voted").isEmpty();
    assembly.close(number);
    var bars = assembly.shown(number, 0).tally().orElseThrow().bars();
    assertThat(bars.get(0).split().orElseThrow().against()).as("stewards").isEqualTo(1);
    assertThat(bars.get(1).split().orElseThrow()).as("workers").isEqualTo(new Tally.Split(0, 0, assembly.shown(number, 0).tally().orElseThrow().bars().get(1).voted()));
    assertThat(carried(assembly, number)).as("by the nearest first, then the earlier given").containsExactly("4 through 1", "9 through 1");
    assertThat(bars.get(2).split().orElseThrow()).as("investors").isEqualTo(new Tally.Split(1, 0, 1));
    var report = Exported.recounted(context, assembly.coop.id(), new Pins(Optional.empty(), Optional.empty(), Optional.empty()));
    assertThat(report.finding()).as(report.text()).isEqualTo(new Report.Agrees());
  }

  @Test
  void theNarrowerScopeWinsAndNobodyMeansNobody() throws Exception {
    var assembly = Assembly.found(context, allowed(), 3, 3, 4);
    give(assembly, 3, 0, "coop", "");
    give(assembly, 3, 1, "tag", " Fields  and ditches ");
    give(assembly, 4, 0, "coop", "");
    give(assembly, 4, null, "tag", "fields and ditches");
    var number = assembly.opened(assembly.statement("Lease the lower field").about("fields and ditches"));
    assembly.voted(number, 0, Choice.AGAINST);
    assembly.voted(number, 1, Choice.FOR);
    assembly.close(number);
    assertThat(carried(assembly, number)).containsExactly("4 through 2");
  }

  @Test
  void inSecretEverybodyVotesInPersonAndAnExpiredOrRevokedDelegationIsNone() throws Exception {
    var assembly = Assembly.found(context, allowed(), 3, 3, 4);
    var kept = give(assembly, 3, 0, "coop", "");
    var secret = assembly.opened(assembly.statement("In secret").secretly());
    assembly.voted(secret, 0, Choice.FOR);
    assembly.close(secret);
    assertThat(assembly.shown(secret, 0).tally().orElseThrow().voted()).isEqualTo(1);
    assertThat(send(assembly, 4, delete(path(assembly) + "/" + kept)).getStatus()).as("somebody else's").isEqualTo(404);
    assertThat(send(assembly, 3, delete(path(assembly) + "/" + kept)).getStatus()).isEqualTo(204);
    give(assembly, 4, 0, "coop", "");
    var open = assembly.opened(assembly.statement("In the open"));
    assembly.voted(open, 0, Choice.FOR);
    assembly.close(open);
    assertThat(carried(assembly, open)).containsExactly("5 through 1");
    assembly.clock().moveTo(assembly.now().plus(java.time.Duration.ofDays(200)));
    var later = assembly.opened(assembly.statement("Half a year later"));
    assembly.voted(later, 0, Choice.FOR);
    assembly.close(later);
    assertThat(carried(assembly, later)).isEmpty();
  }

  @Test
  void whatIsTakenBackAfterVotingClosedStillCountsAsItStoodThen() throws Exception {
    var assembly = Assembly.found(context, allowed(), 3, 3, 4);
    var kept = give(assembly, 3, 0, "coop", "");
    give(assembly, 4, 0, "coop", "");
    var number = assembly.opened(assembly.statement("Lease the lower field"));
    assembly.voted(number, 0, Choice.FOR);
    assembly.voted(number, 1, Choice.AGAINST);
    assembly.clock().moveTo(assembly.shown(number, 0).dates().closes().plusMillis(1));
    assertThat(send(assembly, 3, delete(path(assembly) + "/" + kept)).getStatus()).isEqualTo(204);
    give(assembly, 4, 1, "coop", ""); // to somebody else, too late for this vote
    assembly.close(number);
    assertThat(carried(assembly, number)).containsExactly("4 through 1", "5 through 1");
    var next = assembly.opened(assembly.statement("Lease the upper field"));
    assembly.voted(next, 0, Choice.FOR);
    assembly.voted(next, 1, Choice.AGAINST);
    assembly.close(next);
    assertThat(carried(assembly, next)).as("from the next on").containsExactly("5 through 2");
  }

  @Test
  void oneQuestionAloneIsDelegated() throws Exception {
    var assembly = Assembly.found(context, allowed(), 3, 3, 4);
    var about = assembly.opened(assembly.statement("Lease the lower field"));
    give(assembly, 3, 0, "coop", "");
    give(assembly, 3, 1, "decision", about.toString());
    assembly.voted(about, 0, Choice.FOR);
    assembly.voted(about, 1, Choice.AGAINST);
    assembly.close(about);
    assertThat(carried(assembly, about)).as("the narrowest scope").containsExactly("4 through 2");
    var other = assembly.opened(assembly.statement("Paint the barn"));
    assembly.voted(other, 0, Choice.FOR);
    assembly.voted(other, 1, Choice.AGAINST);
    assembly.close(other);
    assertThat(carried(assembly, other)).containsExactly("4 through 1");
  }

  @Test
  void ofManyGivenAtOnceForOneScopeOneHolds() throws Exception {
    var assembly = Assembly.found(context, allowed(), 3, 3, 4);
    try (var threads = java.util.concurrent.Executors.newFixedThreadPool(6)) {
      var all = java.util.stream.IntStream.range(0, 12).mapToObj(turn -> threads.submit(() -> give(assembly, 3, turn % 3, "coop", ""))).toList();
      for (var one : all) {
        assertThat(one.get()).as("none is turned away").isNotBlank();
      }
    }
    var mine = new Visitor(server).send(org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get(path(assembly)).header("Authorization", "Bearer " + tokens.make(assembly.people.get(3), "t")));
    assertThat(Json.parseObject(mine.getContentAsString()).list("given")).hasSize(1);
  }

  @Test
  void closingAsksNoMoreOfTheDatabaseForManyThanForOne() throws Exception {
    var assembly = Assembly.found(context, allowed(), 3, 8, 8);
    give(assembly, 3, 0, "coop", "");
    var one = closing(assembly, "One");
    for (var person = 4; person < 16; person++) {
      give(assembly, person, person % 3, "coop", "");
    }
    assertThat(closing(assembly, "Many")).isEqualTo(one);
  }

  @Test
  void wishesAreChecked() throws Exception {
    var assembly = Assembly.found(context, allowed(), 3, 3, 4);
    var forMe = "{\"member\":\"" + assembly.member(3) + "\",";
    for (var wrong : List.of("\"to\":\"77\"}", "\"to\":\"4\"}", "\"to\":\"1\",\"months\":7}", "\"to\":\"1\",\"scope\":\"tag\"}", "\"to\":\"1\",\"scope\":\"decision\",\"about\":\"x\"}", "\"to\":\"1\",\"scope\":\"all\"}")) {
      assertThat(send(assembly, 3, posted(path(assembly), forMe + wrong)).getStatus()).as(wrong).isEqualTo(422);
    }
    assertThat(send(assembly, 4, posted(path(assembly), forMe + "\"to\":\"1\"}")).getStatus()).as("for somebody else").isEqualTo(422);
    var strict = Assembly.found(context, Assembly.rules(), 3, 1, 1);
    var asked = posted(path(strict), "{\"member\":\"" + strict.member(3) + "\",\"to\":\"1\"}");
    assertThat(send(strict, 3, asked).getContentAsString()).contains("delegation.problem.not-allowed");
  }

  private long closing(Assembly assembly, String title) throws Exception {
    var number = assembly.opened(assembly.statement(title));
    assembly.votes(number, 0, 3, 0);
    return Statements.during(() -> {
      assembly.close(number);
      return number;
    }).executed();
  }

  private List<String> carried(Assembly assembly, VoteNumber number) {
    var log = assembly.in(() -> assembly.bean(BallotLogs.class).log(assembly.coop.id(), number, "", Optional.empty(), 100).orElseThrow());
    return log.ballots().stream().filter(b -> b.through().isPresent()).map(b -> b.memberNumber().orElseThrow() + " through " + b.through().get()).sorted().toList();
  }

  private String give(Assembly assembly, int from, Integer to, String scope, String about) throws Exception {
    assembly.clock().moveTo(assembly.now().plusMillis(5));
    var wish = Json.obj().with("member", assembly.member(from).toString()).with("scope", scope).with("about", about);
    var body = to == null ? wish : wish.with("to", String.valueOf(to + 1));
    var answer = send(assembly, from, posted(path(assembly), body.toString()));
    assertThat(answer.getStatus()).as(answer.getContentAsString()).isEqualTo(201);
    return Json.parseObject(answer.getContentAsString()).text("id");
  }

  private static String path(Assembly assembly) {
    return "/api/v1/c/" + assembly.coop.slug() + "/delegations";
  }

  private static MockHttpServletRequestBuilder posted(String path, String body) {
    return post(path).contentType(MediaType.APPLICATION_JSON).content(body);
  }

  private MockHttpServletResponse send(Assembly assembly, int person, MockHttpServletRequestBuilder request) throws Exception {
    return new Visitor(server).send(request.header("Authorization", "Bearer " + tokens.make(assembly.people.get(person), "test")));
  }
}
