package coop.phyle.deciding;

import static org.assertj.core.api.Assertions.assertThat;

import coop.phyle.kernel.tally.Choice;
import coop.phyle.testing.PhyleTest;
import coop.phyle.voting.VoteNumber;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** Roll and ballot share no key, no time and no order. */
@PhyleTest
class SecrecyTest {
  @Autowired ApplicationContext context;

  @Test
  void theTablesHaveNothingInCommonButDecisionAndClass() {
    var assembly = Assembly.found(context, Assembly.rules(), 3, 2, 2);
    assertThat(columns(assembly, "secret_ballot")).containsExactlyInAnyOrder("coop_id", "number", "code", "class", "said", "nonce");
    var roll = columns(assembly, "roll");
    assertThat(roll).noneMatch(column -> column.endsWith("_at") || column.contains("code") || column.contains("ballot"));
  }

  private static List<String> columns(Assembly assembly, String table) {
    var sql = "select column_name from information_schema.columns where table_schema = 'voting' and table_name = :t";
    return assembly.inTransaction(() -> assembly.jdbc().sql(sql).param("t", table).query(String.class).list());
  }

  @Test
  void noVersionNumberPairsAMarkWithABallotOnceAFewHaveVoted() {
    var assembly = Assembly.found(context, Assembly.rules(), 40, 2, 2);
    var number = assembly.opened(assembly.statement("Paint the barn").secretly());
    for (var i = 0; i < 40; i++) {
      assembly.voted(number, i, i % 3 == 0 ? Choice.FOR : Choice.AGAINST);
    }
    var sql =
        """
        select count(*) from (
          select b.xmin::text from voting.secret_ballot b where number = :n group by b.xmin::text having count(*) = 1
          intersect
          select r.xmin::text from voting.roll r where number = :n and voted group by r.xmin::text having count(*) = 1) alone
        """;
    var pairs = assembly.inTransaction(() -> assembly.jdbc().sql(sql).param("n", number.value()).query(Integer.class).single());
    assertThat(pairs).isLessThan(8);
  }

  @Test
  void afterClosingAllBallotsHaveOneVersionAndLieInTheOrderOfTheirCodes() {
    var assembly = Assembly.found(context, Assembly.rules(), 20, 2, 2);
    var number = assembly.opened(assembly.statement("Paint the barn").secretly());
    assembly.votes(number, 0, 12, 8);
    assembly.close(number);
    var versions = "select count(distinct xmin::text) from voting.secret_ballot where number = :n";
    assertThat(one(assembly, versions, number)).isEqualTo(1);
    var shared = "select count(*) from voting.secret_ballot b join voting.roll r on r.xmin::text = b.xmin::text where b.number = :n";
    assertThat(one(assembly, shared, number)).isZero();
    var disordered =
        """
        select count(*) from (select code, lag(code) over (order by ctid) as before from voting.secret_ballot where number = :n) o
         where before > code
        """;
    assertThat(one(assembly, disordered, number)).isZero();
  }

  private static int one(Assembly assembly, String sql, VoteNumber number) {
    return assembly.inTransaction(() -> assembly.jdbc().sql(sql).param("n", number.value()).query(Integer.class).single());
  }

  @Test
  void aSmallClassStaysSealedOnThePageInTheListAndInTheAct() {
    var assembly = Assembly.found(context, Assembly.rules(), 8, 1, 7);
    var number = assembly.opened(assembly.statement("Paint the barn").secretly());
    assembly.votes(number, 0, 5, 3);
    var alone = assembly.voted(number, 8, Choice.AGAINST);
    assembly.votes(number, 9, 6, 1);
    assertThat(assembly.shown(number, 8).places().getFirst().peers()).isEqualTo(1);
    assembly.close(number);
    var tally = assembly.shown(number, 0).tally().orElseThrow();
    assertThat(tally.sealed()).isTrue();
    assertThat(tally.total()).isEmpty();
    assertThat(tally.bars().get(1).split()).isEmpty();
    var log = assembly.in(() -> assembly.bean(BallotLogs.class).log(assembly.coop.id(), number, "", Optional.empty(), 200)).orElseThrow();
    var own = log.ballots().stream().filter(b -> b.code().equals(alone.code().hex())).findFirst().orElseThrow();
    assertThat(own.choice()).isEmpty();
    assertThat(own.nonce()).isEmpty();
    var act = act(assembly, "decision-closed");
    assertThat(act).contains(alone.code().hex()).doesNotContain(alone.nonce().hex());
    assertThat(act).contains("\"workers\":{\"eligible\":1,\"ballots\":1,\"commitment\":").contains("\"checks\":[{\"met\":true}]");
  }

  private static String act(Assembly assembly, String kind) {
    var sql = "select leaf from record.act where kind = :kind order by noted";
    return assembly.inTransaction(() -> assembly.jdbc().sql(sql).param("kind", kind).query(String.class).list()).getLast();
  }

  @Test
  void whileASecretVoteIsOpenOnlyTheTurnoutShows() {
    var assembly = Assembly.found(context, Assembly.rules(), 6, 6, 6);
    var number = assembly.opened(assembly.statement("Paint the barn").secretly());
    assembly.votes(number, 0, 5, 1);
    var tally = assembly.shown(number, 0).tally().orElseThrow();
    assertThat(tally.verdict()).isEmpty();
    assertThat(tally.tests()).isEmpty();
    assertThat(tally.bars()).allMatch(bar -> bar.split().isEmpty());
    assertThat(tally.bars().getFirst().voted()).isEqualTo(6);
  }
}
