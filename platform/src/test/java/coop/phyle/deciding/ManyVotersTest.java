package coop.phyle.deciding;

import static org.assertj.core.api.Assertions.assertThat;

import coop.phyle.testing.PhyleTest;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** Ten thousand voters: the count is a handful of statements and the mail follows it. */
@PhyleTest
class ManyVotersTest {
  private static final String ROLL =
      """
      with agents as (
        insert into identity.agent (id, kind, name) select uuidv7(), 'person', 'Member ' || i from generate_series(1, 10000) i returning id),
      people as (
        insert into identity.person (agent_id, email, locale, created_at)
        select id, id || '@example.org', 'en', timestamptz '2026-01-01' from agents)
      insert into deciding.roll (coop_id, number, member_id, member_number, person_id, class, name, seat, voted)
      select :coop, :number, uuidv7(), 1000 + n, id, 'investors', 'Member ' || n, 1000 + n, true
        from (select id, cast(row_number() over () as int) as n from agents) numbered
      """;
  private static final String BOX =
      """
      insert into deciding.secret_ballot (coop_id, number, code, class, choice, nonce)
      select :coop, :number, sha256(convert_to(format(E'phyle-ballot 1\\n%s\\n%s\\ninvestors\\n%s\\n%s', cast(:coop as uuid), cast(:number as int),
               lower(b.choice), encode(b.nonce, 'hex')), 'UTF8')), 'investors', b.choice, b.nonce
        from (select case when i % 10 < 8 then 'FOR' else 'AGAINST' end as choice, substring(sha256(int8send(i)) for 16) as nonce
                from generate_series(1, 10000) i) b
      """;

  @Autowired ApplicationContext context;

  @Test
  void closingTakesNoLongerThanASecondOrSo() {
    var assembly = Assembly.found(context, Assembly.rules(), 6, 6, 6);
    close(assembly, "Warm the hall");
    assertThat(close(assembly, "Paint the barn")).isLessThan(Duration.ofSeconds(3));
  }

  private static Duration close(Assembly assembly, String title) {
    var number = assembly.opened(assembly.statement(title).secretly());
    assembly.votes(number, 0, 5, 1);
    for (var sql : new String[] {ROLL, BOX}) {
      assembly.inTransaction(
          () -> {
            var statement = assembly.jdbc().sql(sql).param("coop", assembly.coop.id().value()).param("number", number.value());
            return statement.update();
          });
    }
    var start = System.nanoTime();
    assembly.close(number);
    var took = Duration.ofNanos(System.nanoTime() - start);
    assertThat(assembly.stage(number)).isEqualTo(Stage.PASSED);
    assertThat(assembly.shown(number, 0).tally().orElseThrow().voted()).isEqualTo(10_006);
    System.out.println("closing 10,006 ballots took " + took.toMillis() + " ms");
    return took;
  }
}
