package coop.phyle.deciding;

import static org.assertj.core.api.Assertions.assertThat;

import coop.phyle.identity.People;
import coop.phyle.kernel.tally.Choice;
import coop.phyle.notices.PostOffice;
import coop.phyle.notices.SentMail;
import coop.phyle.testing.PhyleTest;
import coop.phyle.testing.Statements;
import coop.phyle.testing.Visitor;
import coop.phyle.voting.VoteLinks;
import coop.phyle.voting.VoteNumber;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.test.web.servlet.MockMvc;

/** A vote cast from a mail, without signing in. */
@PhyleTest
class VoteLinkTest {
  @Autowired ApplicationContext context;
  @Autowired MockMvc server;
  @Autowired SentMail sent;
  @Autowired PostOffice post;
  @Autowired People people;
  private Assembly assembly;

  @BeforeEach
  void found() {
    assembly = Assembly.found(context, Assembly.rules(), 6, 2, 2);
  }

  private String mailed(int person) {
    var link = sent.next(people.find(assembly.people.get(person)).orElseThrow().email().value(), 1).link();
    assertThat(link).matches("/c/" + assembly.coop.slug() + "/votes/[A-Za-z0-9_-]{43}");
    return link;
  }

  private VoteNumber opened(boolean secret) {
    var statement = assembly.statement("Paint the barn");
    return assembly.opened(secret ? statement.secretly() : statement);
  }

  private long voted(VoteNumber number) {
    return assembly.shown(number, 0).places().stream().filter(DecisionPages.Place::voted).count();
  }

  @Test
  void theLetterGoesOverTheWireAndItsLinkVotes() throws Exception {
    var number = opened(true);
    mailed(0);
    var letter = post.delivered(sent.next(people.find(assembly.people.getFirst()).orElseThrow().email().value(), 1));
    var link = post.path(letter);
    assertThat(new Visitor(server).send(link, link, "member", assembly.member(0).toString(), "choice", "for").getStatus()).isEqualTo(200);
    assertThat(voted(number)).isEqualTo(1);
  }

  @ParameterizedTest
  @ValueSource(booleans = {false, true})
  void votesOnceForExactlyWhomItWasMailedTo(boolean secret) throws Exception {
    var number = opened(secret);
    var link = mailed(0);
    var stranger = new Visitor(server);
    for (var scan = 0; scan < 3; scan++) { // as scanners do
      var page = stranger.open(link);
      assertThat(page.getContentAsString()).contains("Paint the barn", "stewards 1", "name=\"choice\"");
      assertThat(page.getHeader("Cache-Control")).isEqualTo("no-store");
      assertThat(page.getHeader("Referrer-Policy")).isEqualTo("no-referrer");
    }
    assertThat(voted(number)).as("opening votes nothing").isZero();
    var mine = assembly.member(0).toString();
    var cast = stranger.send(link, link, "member", mine, "choice", "for");
    assertThat(cast.getStatus()).isEqualTo(200);
    assertThat(cast.getHeader("Cache-Control")).isEqualTo("no-store");
    assertThat(cast.getContentAsString()).contains("class=\"mono\"");
    assertThat(voted(number)).isEqualTo(1);
    var token = stranger.token(link);
    var again = stranger.post(token, link, "member", mine, "choice", "against");
    assertThat(again.getStatus()).isEqualTo(422);
    assertThat(again.getContentAsString()).contains("was cast before").doesNotContain("name=\"choice\"");
    assertThat(stranger.open(link).getContentAsString()).as("how it was cast is for whoever signs in").doesNotContain("checked").contains("has been cast");
  }

  @Test
  void castsNoOthersBallotAndChangesNone() throws Exception {
    var number = opened(false);
    var link = mailed(0);
    var visitor = new Visitor(server);
    var token = visitor.token(link);
    assertThat(visitor.post(token, link, "member", assembly.member(1).toString(), "choice", "for").getStatus()).isEqualTo(422);
    assertThat(visitor.post(token, link, "member", "", "choice", "for").getStatus()).isEqualTo(422);
    assertThat(visitor.post(token, link, "member", assembly.member(0).toString(), "choice", "perhaps").getStatus()).isEqualTo(422);
    assembly.voted(number, 0, Choice.AGAINST);
    assertThat(visitor.post(token, link, "member", assembly.member(0).toString(), "choice", "for").getStatus()).isEqualTo(422);
    assertThat(assembly.shown(number, 0).places().getFirst().choice()).contains(Choice.AGAINST);
  }

  @Test
  void endsWhenTheVoteClosesOrWhenMadeUseless() throws Exception {
    var number = opened(false);
    var visitor = new Visitor(server);
    var dropped = mailed(1);
    assertThat(visitor.send(dropped, dropped + "/revocation").getStatus()).isEqualTo(200);
    assertThat(visitor.open(dropped).getStatus()).isEqualTo(410);
    var link = mailed(0);
    var token = visitor.token(link);
    var elsewhere = Assembly.found(context, Assembly.rules(), 6, 2, 2);
    assertThat(visitor.open(link.replace(assembly.coop.slug(), elsewhere.coop.slug())).getStatus()).as("under another co-op").isEqualTo(410);
    assembly.close(number);
    assertThat(visitor.open(link).getStatus()).isEqualTo(410);
    assertThat(visitor.post(token, link, "member", assembly.member(0).toString(), "choice", "for").getStatus()).isEqualTo(410);
  }

  @ParameterizedTest
  @ValueSource(booleans = {false, true})
  void manyClicksAtOnceCastOneBallot(boolean secret) throws Exception {
    var number = opened(secret);
    var link = mailed(0);
    var mine = assembly.member(0).toString();
    var visitors = IntStream.range(0, 8).mapToObj(i -> new Visitor(server)).toList();
    var tokens = new java.util.ArrayList<String>();
    for (var visitor : visitors) {
      tokens.add(visitor.token(link));
    }
    try (var pool = Executors.newFixedThreadPool(8)) {
      List<Callable<Integer>> clicks =
          IntStream.range(0, 8)
              .<Callable<Integer>>mapToObj(
                  i -> () -> visitors.get(i).post(tokens.get(i), link, "member", mine, "choice", i % 2 == 0 ? "for" : "against").getStatus())
              .toList();
      var answers = new java.util.ArrayList<Integer>();
      for (var answer : pool.invokeAll(clicks)) {
        answers.add(answer.get());
      }
      assertThat(answers).containsOnlyOnce(200).containsOnly(200, 422);
    }
    assertThat(assembly.inTransaction(() -> assembly.bean(coop.phyle.voting.Rolls.class).turnout(assembly.coop.id(), number)).stream().mapToInt(t -> t.voted()).sum())
        .isEqualTo(1);
  }

  @Test
  void onlyHashesAreKeptAndManyLinksAreTwoStatements() throws Exception {
    var number = opened(false);
    var token = mailed(0).replaceAll(".*/", "");
    var kept = "select count(*) from voting.link where coop_id = :coop and position(convert_to(:token, 'UTF8') in token_hash) > 0";
    assertThat(assembly.inTransaction(() -> assembly.jdbc().sql(kept).param("coop", assembly.coop.id().value()).param("token", token).query(Long.class).single()))
        .isZero();
    var some = assembly.people.subList(0, 2);
    var links = assembly.bean(VoteLinks.class);
    var two = Statements.during(() -> assembly.inTransaction(() -> links.issue(assembly.coop.id(), number, some)));
    var ten = Statements.during(() -> assembly.inTransaction(() -> links.issue(assembly.coop.id(), number, assembly.people)));
    assertThat(ten.executed()).isEqualTo(two.executed());
  }
}
