package coop.phyle.polls;

import coop.phyle.shell.CoopId;
import coop.phyle.shell.PersonId;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Keeps forms of polls a co-op asks again and again; keeping one under a known name replaces it. */
@Repository
class PollTemplates {
  private static final String KEEP =
      """
      insert into polls.template (coop_id, name, kind, entered, kept_by, kept_at) values (:coop, :name, :kind, :entered, :by, :at)
      on conflict (coop_id, name) do update set kind = excluded.kind, entered = excluded.entered, kept_by = excluded.kept_by, kept_at = excluded.kept_at
      """;
  private static final String ALL = "select name, kind, entered from polls.template where coop_id = :coop order by lower(name)";
  private static final String ONE = "select name, kind, entered from polls.template where coop_id = :coop and name = :name";
  private static final String FORGET = "delete from polls.template where coop_id = :coop and name = :name";

  private final JdbcClient jdbc;

  PollTemplates(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  record Template(String name, Kind kind, Map<String, String> entered) {}

  void keep(CoopId coop, String name, Kind kind, Map<String, String> entered, PersonId by, Instant at) {
    jdbc.sql(KEEP)
        .param("coop", coop.value())
        .param("name", name)
        .param("kind", kind.name())
        .param("entered", PollRows.entered(entered))
        .param("by", by.value())
        .param("at", at.atOffset(ZoneOffset.UTC))
        .update();
  }

  @Transactional(readOnly = true)
  List<Template> all(CoopId coop) {
    return jdbc.sql(ALL)
        .param("coop", coop.value())
        .query((row, n) -> new Template(row.getString("name"), Kind.valueOf(row.getString("kind")), PollRows.entered(row.getString("entered"))))
        .list();
  }

  @Transactional(readOnly = true)
  Optional<Template> find(CoopId coop, String name) {
    return jdbc.sql(ONE)
        .param("coop", coop.value())
        .param("name", name)
        .query((row, n) -> new Template(row.getString("name"), Kind.valueOf(row.getString("kind")), PollRows.entered(row.getString("entered"))))
        .optional();
  }

  @Transactional
  void forget(CoopId coop, String name) {
    jdbc.sql(FORGET).param("coop", coop.value()).param("name", name).update();
  }
}
