package coop.phyle.discussion;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import coop.phyle.identity.Tokens;
import coop.phyle.membership.TestCoops;
import coop.phyle.shell.CoopId;
import coop.phyle.shell.PersonId;
import coop.phyle.shell.Who;
import coop.phyle.testing.PhyleTest;
import coop.phyle.testing.Statements;
import coop.phyle.testing.Visitor;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.support.DefaultListableBeanFactory;
import org.springframework.context.ApplicationContext;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;

/** Two thousand comments and twenty things to decide: the page stays small, and asks the database as often as for a page of two. */
@PhyleTest
class LongThreadTest {
  private static final int MANY = 2000;
  private static final String COMMENTS =
      """
      with posts as (
        insert into discussion.post (coop_id, post_id, thread, seq, parent_id, by_person, at)
        select coop_id, uuidv7(), number, n, null, case when n % 2 = 0 then cast(:oriol as uuid) else :merce end, started_at + n * interval '1 minute'
          from discussion.thread, generate_series(1, :many) n where coop_id = :coop and number = :thread
        returning *),
      words as (
        insert into discussion.wording (coop_id, post_id, version, body, noted_by, noted_at)
        select coop_id, post_id, 1, 'Comment ' || seq || E': **we** pick on Wednesday, and the greens keep two days longer.\\n\\n- [ ] one thing ' || seq, by_person, at from posts
        returning *),
      tasks as (
        insert into discussion.task (coop_id, task_id, post_id, place, words, owner) select coop_id, uuidv7(), post_id, 0, 'one thing', by_person from posts where seq % 5 = 0 returning *)
      select count(*) from words, (select count(*) from tasks) t
      """;
  private static final String REACT =
      "insert into discussion.reaction select coop_id, post_id, person, 'AGREE', at from discussion.post, unnest(cast(:people as uuid[])) person where coop_id = :coop and seq > 0";
  private static final String HUNG =
      "insert into discussion.card select :coop, :thread, 'POLLS', n, :oriol, now() from generate_series(1, 20) n";
  private static final String LAST = "update discussion.thread set last_seq = :many where coop_id = :coop and number = :thread";

  @Autowired ApplicationContext context;
  @Autowired MockMvc server;
  @Autowired Tokens tokens;
  Talk talk;
  ThreadNumber small;
  ThreadNumber large;

  @BeforeEach
  void talk() {
    talk = Talk.in(context);
    small = talk.thread(talk.aina(), "Small", "Two comments.");
    talk.says(talk.oriol(), small, "One.\n\n- [ ] a task");
    talk.says(talk.merce(), small, "Two.");
    large = talk.thread(talk.aina(), "Large", "Two thousand comments.");
    talk.now(
        () -> {
          about(COMMENTS).param("oriol", talk.oriol().value()).param("merce", talk.merce().value()).param("many", MANY).query(Long.class).single();
          about(LAST).param("many", MANY).update();
          return talk.jdbc().sql(REACT).param("coop", talk.coop.id().value()).param("people", new UUID[] {talk.oriol().value(), talk.aina().value()}).update();
        });
  }

  @Test
  void aPageAsksTheSameOfTheDatabaseHoweverLongTheThread() throws Exception {
    var few = Statements.during(() -> talk.sees(Talk.as(talk.aina(), Who.MEMBER), small));
    var many = Statements.during(() -> talk.sees(Talk.as(talk.aina(), Who.MEMBER), large));
    assertThat(many.executed()).isEqualTo(few.executed()).isBetween(8, 22);
    var list = Statements.during(() -> talk.unread(talk.aina(), large.value()));
    for (var i = 0; i < 10; i++) {
      talk.thread(talk.oriol(), "Thread " + i, "");
    }
    assertThat(Statements.during(() -> talk.unread(talk.aina(), large.value())).executed()).isEqualTo(list.executed());
  }

  @Test
  void theFirstPageIsSmallWithTwentyCardsOnIt() throws Exception {
    var asked = new int[1];
    talk.now(() -> about(HUNG).param("oriol", talk.oriol().value()).update());
    var polls =
        new Attached() {
          @Override
          public CardKind kind() {
            return CardKind.POLLS;
          }

          @Override
          public List<Card> of(CoopId coop, List<Integer> numbers, PersonId reader) {
            asked[0]++;
            return numbers.stream().map(LongThreadTest::card).toList();
          }
        };
    var factory = (DefaultListableBeanFactory) context.getAutowireCapableBeanFactory();
    factory.registerSingleton("twentyPolls", polls);
    try {
      var page = server.perform(get(talk.coop.url("/threads/" + large)).with(authentication(TestCoops.as(talk.aina()))).with(csrf())).andReturn().getResponse();
      assertThat(page.getContentAsString()).contains("Poll 20", "id=\"c50\"", "one thing").doesNotContain("id=\"c51\"");
      assertThat(page.getContentAsByteArray().length).isLessThanOrEqualTo(60_000);
      assertThat(asked[0]).isEqualTo(1);
    } finally {
      factory.destroySingleton("twentyPolls");
    }
  }

  private static Attached.Card card(int n) {
    return new Attached.Card("discussion.found.thread", "Poll " + n, "discussion.closed", Optional.empty(), "/polls/" + n, false, false);
  }

  @Test
  void sayingWhatOneHasReadIsOneSmallStatementAndAnEmptyAnswer() throws Exception {
    var token = tokens.make(talk.aina(), "script");
    for (var i = 1; i < 3; i++) {
      var request = post("/api/v1" + talk.coop.url("/threads/" + large + "/position")).contentType(MediaType.APPLICATION_JSON).content("{\"comment\":" + i * 50 + "}");
      var answer = new Visitor(server).send(request.header("Authorization", "Bearer " + token));
      assertThat(answer.getStatus()).isEqualTo(204);
      assertThat(answer.getContentAsByteArray()).isEmpty();
    }
    assertThat(talk.unread(talk.aina(), large.value())).isEqualTo(MANY - 100);
  }

  private JdbcClient.StatementSpec about(String sql) {
    return talk.jdbc().sql(sql).param("coop", talk.coop.id().value()).param("thread", large.value());
  }
}
