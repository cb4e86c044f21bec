package coop.phyle.record;

import coop.phyle.shell.CoopId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Keeps acts in the order of writing, until and after they have a position. */
@Repository
class Acts {
  /** An act that waits for its position. */
  record Waiting(long noted, Act act) {}

  /** An act with its position. */
  record Sealed(long position, long head, Act act) {}

  private static final String LOCK_ORDER = "select pg_advisory_xact_lock(hashtextextended('record.order ' || :coop, 0))";

  private static final String ADD =
      """
      insert into record.act (coop_id, kind, at, leaf) values (:coop, :kind, :at, :leaf)
      """;

  private static final String ADD_ALL =
      """
      insert into record.act (coop_id, kind, at, leaf)
      select :coop, :kind, :at, leaf from unnest(cast(:leaves as text[])) with ordinality as given (leaf, place) order by place
      """;

  private static final String WAITING =
      """
      select a.noted, a.kind, a.at, a.leaf
      from record.unsealed u join record.act a using (coop_id, noted)
      where u.coop_id = :coop order by u.noted limit :most
      """;

  private static final String COUNT_WAITING = "select count(*) from record.unsealed where coop_id = :coop";

  private static final String COOPS_WAITING = "select distinct coop_id from record.unsealed";

  private static final String RANGE =
      """
      select l.position, l.head, a.kind, a.at, a.leaf
      from record.leaf l join record.act a using (coop_id, noted)
      where l.coop_id = :coop and l.position >= :from and l.position < :to order by l.position
      """;

  /** The first act of the range always, then as many as stay within a number of bytes together. */
  private static final String BATCH =
      """
      select position, head, kind, at, leaf from (
        select l.position, l.head, a.kind, a.at, a.leaf, sum(octet_length(a.leaf)) over (order by l.position) - octet_length(a.leaf) as before
        from record.leaf l join record.act a using (coop_id, noted)
        where l.coop_id = :coop and l.position >= :from and l.position < :to) placed
      where before < :bytes order by position
      """;

  private static final String LAST = "select coalesce(max(position), -1) from record.leaf where coop_id = :coop";

  private final JdbcClient jdbc;

  Acts(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  void lockOrder(CoopId coop) {
    jdbc.sql(LOCK_ORDER).param("coop", coop.toString()).query((row, n) -> true).single();
  }

  void add(CoopId coop, Act act) {
    jdbc.sql(ADD)
        .param("coop", coop.value())
        .param("kind", act.kind())
        .param("at", act.at().atOffset(ZoneOffset.UTC))
        .param("leaf", act.leaf())
        .update();
  }

  void addAll(CoopId coop, String kind, Instant at, List<String> leaves) {
    jdbc.sql(ADD_ALL)
        .param("coop", coop.value())
        .param("kind", kind)
        .param("at", at.atOffset(ZoneOffset.UTC))
        .param("leaves", leaves.toArray(String[]::new))
        .update();
  }

  List<Waiting> waiting(CoopId coop, int most) {
    return jdbc.sql(WAITING)
        .param("coop", coop.value())
        .param("most", most)
        .query((row, n) -> new Waiting(row.getLong("noted"), act(row)))
        .list();
  }

  long countWaiting(CoopId coop) {
    return jdbc.sql(COUNT_WAITING).param("coop", coop.value()).query(Long.class).single();
  }

  /** Runs across co-ops. */
  List<CoopId> coopsWaiting() {
    return jdbc.sql(COOPS_WAITING).query((row, n) -> new CoopId(row.getObject("coop_id", java.util.UUID.class))).list();
  }

  /** Acts from one position up to, not including, another; close the stream. */
  Stream<Sealed> sealed(CoopId coop, long from, long to) {
    return jdbc.sql(RANGE)
        .param("coop", coop.value())
        .param("from", from)
        .param("to", to)
        .query((row, n) -> new Sealed(row.getLong("position"), row.getLong("head"), act(row)))
        .stream();
  }

  /** Acts from a position on, before another, at most so many bytes of them. */
  List<Sealed> batch(CoopId coop, long from, long to, long bytes) {
    return jdbc.sql(BATCH)
        .param("coop", coop.value())
        .param("from", from)
        .param("to", to)
        .param("bytes", bytes)
        .query((row, n) -> new Sealed(row.getLong("position"), row.getLong("head"), act(row)))
        .list();
  }

  /** Position of the newest act; -1 before the first. */
  long last(CoopId coop) {
    return jdbc.sql(LAST).param("coop", coop.value()).query(Long.class).single();
  }

  private static Act act(ResultSet row) throws SQLException {
    return new Act(row.getString("kind"), row.getObject("at", OffsetDateTime.class).toInstant(), row.getString("leaf"));
  }
}
