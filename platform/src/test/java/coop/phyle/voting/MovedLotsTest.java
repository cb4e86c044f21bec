package coop.phyle.voting;

import static org.assertj.core.api.Assertions.assertThat;

import coop.phyle.server.TestPostgres;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/** An election that was open when lots moved to the box keeps the bytes it promised. */
class MovedLotsTest {
  private static final String BEFORE =
      """
      select set_config('phyle.coop', '*', false);
      insert into identity.agent (id, kind, name) values ('00000000-0000-7000-8000-000000000001', 'organisation', 'Barn'), ('00000000-0000-7000-8000-000000000002', 'person', 'Ana');
      insert into identity.coop (agent_id, slug, created_at) values ('00000000-0000-7000-8000-000000000001', 'barn', '2026-01-01Z');
      insert into identity.person (agent_id, email, locale, created_at) values ('00000000-0000-7000-8000-000000000002', 'ana@example.org', 'en', '2026-01-01Z');
      insert into elections.election (coop_id, number, title, body, post, body_name, seats, method, secret, seconded, statutes_version, called_by, called_at,
        nominations_open_at, nominations_close_at, voting_opens_at, voting_closes_at)
      values ('00000000-0000-7000-8000-000000000001', 7, 'The board', '', 'DIRECTOR', '', 1, 'SCOTTISH', true, false, 1, '00000000-0000-7000-8000-000000000002', '2026-01-01Z',
        '2026-01-01Z', '2026-01-02Z', '2026-01-03Z', '2026-01-09Z');
      insert into voting.vote (coop_id, number, paper, secret, opened_at, closes_at, eligible, roll_root)
      values ('00000000-0000-7000-8000-000000000001', 7, '{}', true, '2026-01-03Z', '2026-01-09Z', 1, sha256('roll'));
      insert into elections.opening (coop_id, number, opened_at, lot) values ('00000000-0000-7000-8000-000000000001', 7, '2026-01-03Z', sha256('lot'));
      """;

  @Test
  void aPromiseIsKept() {
    var database = TestPostgres.bare();
    Flyway.configure().dataSource(database.url(), database.user(), database.password()).schemas("public").target("0039").load().migrate();
    var jdbc = new JdbcTemplate(new SingleConnectionDataSource(database.url(), database.user(), database.password(), true));
    jdbc.execute(BEFORE);
    Flyway.configure().dataSource(database.url(), database.user(), database.password()).schemas("public").load().migrate();
    assertThat(jdbc.queryForList("select number || ' ' || (bytes = sha256('lot')) from voting.lot", String.class)).containsExactly("7 true");
  }
}
