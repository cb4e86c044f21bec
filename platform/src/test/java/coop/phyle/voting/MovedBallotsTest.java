package coop.phyle.voting;

import static org.assertj.core.api.Assertions.assertThat;

import coop.phyle.server.TestDatabase;
import coop.phyle.server.TestPostgres;
import java.util.List;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/** A server that ran before there was a ballot box of its own keeps every ballot, open and secret, counted and not yet. */
class MovedBallotsTest {
  private static final String BEFORE =
      """
      select set_config('phyle.coop', '*', false);
      insert into identity.agent (id, kind, name) values ('00000000-0000-7000-8000-000000000001', 'organisation', 'Barn'), ('00000000-0000-7000-8000-000000000002', 'person', 'Ana');
      insert into identity.coop (agent_id, slug, created_at) values ('00000000-0000-7000-8000-000000000001', 'barn', '2026-01-01Z');
      insert into identity.person (agent_id, email, locale, created_at) values ('00000000-0000-7000-8000-000000000002', 'ana@example.org', 'en', '2026-01-01Z');
      insert into deciding.numbering (coop_id, last) values ('00000000-0000-7000-8000-000000000001', 4);
      insert into deciding.decision (coop_id, number, kind, matter, subject, title, body, secret, text_hash, proposed_by, proposed_at)
      select '00000000-0000-7000-8000-000000000001', n, 'ORDINARY', 'STATEMENT', '{}', 'Paint the barn', '', n % 2 = 0, sha256(int4send(n)),
             '00000000-0000-7000-8000-000000000002', '2026-01-01Z' from generate_series(1, 4) n;
      insert into deciding.decision_notice (coop_id, number, given_by, given_at, statutes_version, zone, opens_at, closes_at)
      select coop_id, number, proposed_by, '2026-01-01Z', 1, 'UTC', '2026-01-02Z', '2026-01-09Z' from deciding.decision;
      insert into deciding.decision_opening (coop_id, number, opened_at, secret, eligible, roll_root)
      select coop_id, number, '2026-01-02Z', secret, 1, sha256('roll') from deciding.decision;
      insert into deciding.roll (coop_id, number, member_id, member_number, person_id, class, name, seat, voted)
      select coop_id, number, '00000000-0000-7000-8000-000000000003', 1, proposed_by, 'workers', 'Ana', 1, true from deciding.decision;
      insert into deciding.open_ballot (coop_id, number, member_id, code, class, choice, nonce)
      select coop_id, number, '00000000-0000-7000-8000-000000000003', sha256(int4send(number)), 'workers', 'FOR', substring(sha256('n') for 16)
        from deciding.decision where not secret;
      insert into deciding.secret_ballot (coop_id, number, code, class, choice, nonce)
      select coop_id, number, sha256(int4send(number)), 'workers', 'AGAINST', substring(sha256('n') for 16) from deciding.decision where secret;
      insert into deciding.decision_closure (coop_id, number, closed_at, verdict, voted, quorum_needed)
      select coop_id, number, '2026-01-09Z', 'FAILED', 1, 0 from deciding.decision where number <= 2;
      """;

  @Test
  void nothingIsLostOnTheWay() {
    var database = TestPostgres.bare();
    to(database, "0013");
    var jdbc = new JdbcTemplate(new SingleConnectionDataSource(database.url(), database.user(), database.password(), true));
    jdbc.execute(BEFORE);
    to(database, "latest");
    assertThat(jdbc.queryForList("select number || ' ' || said from voting.open_ballot order by 1", String.class)).isEqualTo(List.of("1 for", "3 for"));
    assertThat(jdbc.queryForList("select number || ' ' || said from voting.secret_ballot order by 1", String.class)).isEqualTo(List.of("2 against", "4 against"));
    assertThat(jdbc.queryForList("select number || ' ' || secret || ' ' || paper from voting.vote order by 1", String.class))
        .containsExactly("1 false {\"paper\":\"resolution\"}", "2 true {\"paper\":\"resolution\"}", "3 false {\"paper\":\"resolution\"}", "4 true {\"paper\":\"resolution\"}");
    assertThat(jdbc.queryForList("select number from voting.closing order by 1", Integer.class)).containsExactly(1, 2);
    assertThat(jdbc.queryForObject("select last from voting.numbering", Integer.class)).isEqualTo(4);
  }

  private static void to(TestDatabase database, String target) {
    Flyway.configure().dataSource(database.url(), database.user(), database.password()).schemas("public").target(target).load().migrate();
  }
}
