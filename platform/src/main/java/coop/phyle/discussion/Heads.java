package coop.phyle.discussion;

import coop.phyle.circles.CircleNumber;
import coop.phyle.shell.CoopId;
import coop.phyle.shell.PersonId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Keeps threads, without what is said in them. */
@Repository
class Heads {
  static final String COLUMNS = "h.number, h.title, h.circle, h.last_seq, h.active_at, h.started_by, h.started_at, h.closed, h.pinned";
  private static final String ONE = "select " + COLUMNS + " from discussion.head h where h.coop_id = :coop and h.number = :thread";
  private static final String LOCK = "select number from discussion.thread where coop_id = :coop and number = :thread for no key update";
  private static final String NUMBER =
      """
      insert into discussion.numbering (coop_id, last) values (:coop, 1)
      on conflict (coop_id) do update set last = numbering.last + 1 returning last
      """;
  private static final String START =
      """
      insert into discussion.thread (coop_id, number, circle, active_at, started_by, started_at) values (:coop, :thread, :circle, :at, :by, :at)
      """;
  private static final String COUNT_ON =
      """
      update discussion.thread set last_seq = last_seq + :more, active_at = :at where coop_id = :coop and number = :thread returning last_seq
      """;
  private static final String MOVE = "update discussion.thread set circle = :circle where coop_id = :coop and number = :thread";

  private final JdbcClient jdbc;
  private final Clock clock;

  Heads(JdbcClient jdbc, Clock clock) {
    this.jdbc = jdbc;
    this.clock = clock;
  }

  Optional<Head> find(CoopId coop, ThreadNumber thread) {
    return about(ONE, coop, thread).query(Heads::head).optional();
  }

  /** The same, holding the thread until the transaction ends. */
  Optional<Head> lock(CoopId coop, ThreadNumber thread) {
    return about(LOCK, coop, thread).query(Integer.class).optional().flatMap(n -> find(coop, thread));
  }

  ThreadNumber start(CoopId coop, Optional<CircleNumber> circle, PersonId by) {
    var number = new ThreadNumber(jdbc.sql(NUMBER).param("coop", coop.value()).query(Integer.class).single());
    about(START, coop, number).param("circle", circle.map(CircleNumber::value).orElse(null), Types.INTEGER).param("by", by.value()).param("at", now()).update();
    return number;
  }

  /** Makes room for that many comments; the number of the last of them. */
  int countOn(CoopId coop, ThreadNumber thread, int more) {
    return about(COUNT_ON, coop, thread).param("more", more).param("at", now()).query(Integer.class).single();
  }

  void move(CoopId coop, ThreadNumber thread, Optional<CircleNumber> to) {
    about(MOVE, coop, thread).param("circle", to.map(CircleNumber::value).orElse(null), Types.INTEGER).update();
  }

  private JdbcClient.StatementSpec about(String sql, CoopId coop, ThreadNumber thread) {
    return jdbc.sql(sql).param("coop", coop.value()).param("thread", thread.value());
  }

  private OffsetDateTime now() {
    return clock.instant().atOffset(ZoneOffset.UTC);
  }

  static Head head(ResultSet row, int n) throws SQLException {
    var circle = row.getInt("circle");
    return new Head(
        new ThreadNumber(row.getInt("number")),
        row.getString("title"),
        circle == 0 ? Optional.empty() : Optional.of(new CircleNumber(circle)),
        row.getInt("last_seq"),
        instant(row, "active_at"),
        new PersonId(row.getObject("started_by", UUID.class)),
        instant(row, "started_at"),
        row.getBoolean("closed"),
        row.getBoolean("pinned"));
  }

  static Instant instant(ResultSet row, String column) throws SQLException {
    return row.getObject(column, OffsetDateTime.class).toInstant();
  }
}
