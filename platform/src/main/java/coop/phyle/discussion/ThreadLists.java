package coop.phyle.discussion;

import coop.phyle.circles.CircleNumber;
import coop.phyle.circles.Reach;
import coop.phyle.shell.CoopId;
import coop.phyle.shell.PersonId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Lists the threads a person may read, the latest first, a page at a time by key. */
@Repository
class ThreadLists {
  private static final String MAY_READ = " from discussion.head h left join discussion.position r on r.coop_id = h.coop_id and r.thread = h.number and r.person_id = :person"
      + " where h.coop_id = :coop and (h.circle is null and :member or h.circle = any(:circles))"
      + " and (:circle = 0 or h.circle = :circle)"
      + " and (:tag = '' or exists (select from discussion.tag t where t.coop_id = h.coop_id and t.thread = h.number and t.tag = :tag))";
  private static final String PAGE =
      "select " + Heads.COLUMNS + ", r.seq as read" + MAY_READ + " and (h.active_at, h.number) < (:at, :number) and not h.pinned order by h.active_at desc, h.number desc limit :count";
  private static final String PINNED =
      "select " + Heads.COLUMNS + ", r.seq as read" + MAY_READ
          + " and exists (select from discussion.turn u where u.coop_id = h.coop_id and u.thread = h.number and u.kind = 'PINNED') and h.pinned"
          + " order by h.active_at desc, h.number desc limit 50";

  private final JdbcClient jdbc;

  ThreadLists(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** @param read up to which comment the reader has read it */
  record Line(Head head, Optional<Integer> read) {}

  /** What is wanted of the list; no tag is an empty one. */
  record Filter(Optional<CircleNumber> circle, String tag) {}

  /**
   * Where a page begins.
   *
   * @param number of the last thread of the page before
   */
  record Cursor(Instant active, int number) {
    static final Cursor START = new Cursor(Instant.parse("9999-01-01T00:00:00Z"), Integer.MAX_VALUE);

    /** As it stands in an address; anything else begins at the start. */
    static Cursor read(String text) {
      var parts = text.split("_", 2);
      try {
        return parts.length == 2 ? new Cursor(Instant.parse(parts[0]), Integer.parseInt(parts[1])) : START;
      } catch (DateTimeException | NumberFormatException e) {
        return START;
      }
    }

    @Override
    public String toString() {
      return active + "_" + number;
    }
  }

  List<Line> page(CoopId coop, PersonId reader, Reach reach, Filter filter, Cursor from, int count) {
    return ask(PAGE, coop, reader, reach, filter)
        .param("at", from.active().atOffset(ZoneOffset.UTC))
        .param("number", from.number())
        .param("count", count)
        .query(ThreadLists::line)
        .list();
  }

  List<Line> pinned(CoopId coop, PersonId reader, Reach reach, Filter filter) {
    return ask(PINNED, coop, reader, reach, filter).query(ThreadLists::line).list();
  }

  private JdbcClient.StatementSpec ask(String sql, CoopId coop, PersonId reader, Reach reach, Filter filter) {
    return jdbc.sql(sql)
        .param("coop", coop.value())
        .param("person", reader.value())
        .param("member", reach.member())
        .param("circles", circles(reach))
        .param("circle", filter.circle().map(CircleNumber::value).orElse(0))
        .param("tag", filter.tag());
  }

  /** The circles a person may read, as the database takes them. */
  static Integer[] circles(Reach reach) {
    return reach.places().stream().map(place -> place.circle().number().value()).toArray(Integer[]::new);
  }

  private static Line line(ResultSet row, int n) throws SQLException {
    return new Line(Heads.head(row, n), Optional.ofNullable(row.getObject("read", Integer.class)));
  }
}
