package coop.phyle.deciding;

import static org.assertj.core.api.Assertions.assertThat;

import coop.phyle.kernel.tally.Choice;
import coop.phyle.testing.PhyleTest;
import coop.phyle.testing.Statements;
import coop.phyle.voting.Cast;
import coop.phyle.voting.CastingVotes;
import coop.phyle.voting.Rolls;
import coop.phyle.voting.Vote;
import coop.phyle.voting.VoteNumber;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** Ten thousand voters: a ballot touches a few rows of the roll, the count is a handful of statements, and the mail follows it. */
@PhyleTest
class ManyVotersTest {
  private static final int MANY = 10_000;
  private static final String ROLL =
      """
      with agents as (
        insert into identity.agent (id, kind, name) select uuidv7(), 'person', 'Member ' || i from generate_series(1, 10000) i returning id),
      people as (
        insert into identity.person (agent_id, email, locale, created_at)
        select id, id || '@example.org', 'en', timestamptz '2026-01-01' from agents)
      insert into voting.roll (coop_id, number, member_id, member_number, person_id, class, name, seat, voted)
      select :coop, :number, uuidv7(), 1000 + n, id, 'investors', 'Member ' || n, 1000 + n, true
        from (select id, cast(row_number() over () as int) as n from agents) numbered
      """;
  private static final String SECRET_BOX =
      """
      insert into voting.secret_ballot (coop_id, number, code, class, said, nonce)
      select :coop, :number, sha256(convert_to(format(E'phyle-ballot 1\\n%s\\n%s\\ninvestors\\n%s\\n%s', cast(:coop as uuid), cast(:number as int),
               b.said, encode(b.nonce, 'hex')), 'UTF8')), 'investors', b.said, b.nonce
        from (select case when i % 10 < 8 then 'for' else 'against' end as said, substring(sha256(int8send(i)) for 16) as nonce
                from generate_series(1, 10000) i) b
      """;
  private static final String OPEN_BOX =
      """
      insert into voting.open_ballot (coop_id, number, member_id, code, class, said, nonce)
      select coop_id, number, member_id, sha256(convert_to(format(E'phyle-ballot 1\\n%s\\n%s\\ninvestors\\n%s\\n%s', coop_id, number,
               b.said, encode(b.nonce, 'hex')), 'UTF8')), 'investors', b.said, b.nonce
        from (select coop_id, number, member_id, case when member_number % 10 < 8 then 'for' else 'against' end as said,
                     substring(sha256(int8send(member_number)) for 16) as nonce
                from voting.roll where coop_id = :coop and number = :number and member_number > 1000) b
      """;
  /** Rows this connection took from the roll and both boxes, by index or by walking the table; told to others after its transaction. */
  private static final String TOUCHED =
      """
      select sum(coalesce(seq_tup_read, 0) + coalesce(idx_tup_fetch, 0))::int from pg_stat_xact_user_tables
       where schemaname = 'voting' and relname in ('roll', 'open_ballot', 'secret_ballot')
      """;

  @Autowired ApplicationContext context;

  @ParameterizedTest
  @ValueSource(booleans = {false, true})
  void closingAsksTheSameOfTheDatabaseHoweverManyVoted(boolean secret) throws Exception {
    var assembly = Assembly.found(context, Assembly.rules(), 6, 6, 6);
    close(assembly, opened(assembly, "Sweep the yard", secret)); // with its first letter a server makes the key of its reply addresses
    var few = opened(assembly, "Warm the hall", secret);
    assembly.votes(few, 0, 5, 1);
    var small = Statements.during(() -> close(assembly, few));
    var many = opened(assembly, "Paint the barn", secret);
    assembly.votes(many, 0, 5, 1);
    tenThousandMore(assembly, many, secret);
    var large = Statements.during(() -> close(assembly, many));
    assertThat(assembly.stage(many)).isEqualTo(Stage.PASSED);
    assertThat(assembly.shown(many, 0).tally().orElseThrow().voted()).isEqualTo(MANY + 6);
    assertThat(large.executed()).isEqualTo(small.executed()).isBetween(5, 40);
  }

  @ParameterizedTest
  @ValueSource(booleans = {false, true})
  void aBallotTouchesAFewRowsOfALongRollOfWhichThePlannerKnowsNothing(boolean secret) {
    var assembly = Assembly.found(context, Assembly.rules(), 6, 6, 6);
    var number = opened(assembly, "Paint the barn", secret);
    tenThousandMore(assembly, number, secret);
    var members = IntStream.range(0, 8).mapToObj(assembly::member).toList();
    for (var voter = 0; voter < members.size(); voter++) { // more than five, so that prepared plans are met as well
      var vote = Vote.on(assembly.coop.id(), number, assembly.people.get(voter), members.get(voter), Choice.FOR, Optional.empty());
      var touched = touched(assembly, () -> assertThat(assembly.bean(CastingVotes.class).cast(vote)).isInstanceOf(Cast.Counted.class));
      assertThat(touched).isBetween(1, 100);
    }
    var walked = touched(assembly, () -> assembly.bean(Rolls.class).turnout(assembly.coop.id(), number));
    assertThat(walked).as("what walking the roll counts").isGreaterThan(MANY);
  }

  private static int touched(Assembly assembly, Runnable work) {
    return assembly.inTransaction(
        () -> {
          var before = assembly.jdbc().sql(TOUCHED).query(Integer.class).single();
          work.run();
          return assembly.jdbc().sql(TOUCHED).query(Integer.class).single() - before;
        });
  }

  private static VoteNumber opened(Assembly assembly, String title, boolean secret) {
    var statement = assembly.statement(title);
    return assembly.opened(secret ? statement.secretly() : statement);
  }

  private static void tenThousandMore(Assembly assembly, VoteNumber number, boolean secret) {
    for (var sql : new String[] {ROLL, secret ? SECRET_BOX : OPEN_BOX}) {
      assembly.inTransaction(() -> assembly.jdbc().sql(sql).param("coop", assembly.coop.id().value()).param("number", number.value()).update());
    }
  }

  private static Stage close(Assembly assembly, VoteNumber number) {
    assembly.close(number);
    return assembly.stage(number);
  }
}
