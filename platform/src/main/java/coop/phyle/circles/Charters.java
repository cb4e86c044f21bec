package coop.phyle.circles;

import coop.phyle.shell.CoopId;
import coop.phyle.shell.PersonId;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Keeps circles, their charters and their ends. */
@Repository
class Charters {
  private static final String NUMBER =
      """
      insert into circles.numbering (coop_id, last) values (:coop, 1)
      on conflict (coop_id) do update set last = numbering.last + 1 returning last
      """;
  private static final String OPEN = "insert into circles.circle (coop_id, number, opened_by, opened_at) values (:coop, :number, :by, :at)";
  private static final String LOCK = "select number from circles.circle where coop_id = :coop and number = :number for update";
  private static final String WRITE =
      """
      insert into circles.charter (coop_id, number, version, name, aim, openness, noted_by, noted_at)
      select :coop, :number, coalesce(max(h.version), 0) + 1, :name, :aim, :openness, :by, :at
        from circles.charter h where h.coop_id = :coop and h.number = :number
      """;
  private static final String CLOSE =
      "insert into circles.closing (coop_id, number, reason, noted_by, noted_at) values (:coop, :number, :reason, :by, :at)";

  private final JdbcClient jdbc;
  private final Clock clock;

  Charters(JdbcClient jdbc, Clock clock) {
    this.jdbc = jdbc;
    this.clock = clock;
  }

  CircleNumber open(CoopId coop, PersonId by, Charter charter) {
    var number = new CircleNumber(jdbc.sql(NUMBER).param("coop", coop.value()).query(Integer.class).single());
    about(OPEN, coop, number, by).update();
    write(coop, number, by, charter);
    return number;
  }

  void write(CoopId coop, CircleNumber number, PersonId by, Charter charter) {
    about(WRITE, coop, number, by).param("name", charter.name()).param("aim", charter.aim()).param("openness", charter.openness()).update();
  }

  void close(CoopId coop, CircleNumber number, PersonId by, String reason) {
    about(CLOSE, coop, number, by).param("reason", reason).update();
  }

  /** Holds a circle until the transaction ends, so that its steps come one after the other. */
  void lock(CoopId coop, CircleNumber number) {
    jdbc.sql(LOCK).param("coop", coop.value()).param("number", number.value()).query(Integer.class).optional();
  }

  private JdbcClient.StatementSpec about(String sql, CoopId coop, CircleNumber number, PersonId by) {
    return jdbc.sql(sql).param("coop", coop.value()).param("number", number.value()).param("by", by.value()).param("at", now());
  }

  private OffsetDateTime now() {
    return clock.instant().atOffset(ZoneOffset.UTC);
  }
}
