package coop.phyle.membership;

import coop.phyle.kernel.tally.ClassId;
import coop.phyle.shell.CoopId;
import coop.phyle.shell.PersonId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Reads lines of the register as of any day. */
@Repository
class RegisterLines {
  static final int AT_ONCE = 300;

  private static final String LINES =
      """
      select * from membership.at(:coop, :day) line
      where line.admitted_on <= :day
        and (:show = 'ALL' or (line.ended_on is not null and line.ended_on <= :day) = (:show = 'ENDED'))
        and (:class = '' or line.class = :class)
        and (:words = '' or line.number::text = :words
          or (:hidden_too or not line.hidden) and position(lower(:words) in lower(line.name)) > 0)
      order by line.number
      limit :limit offset :offset
      """;
  private static final String HOW_MANY =
      """
      select count(*) from membership.at(:coop, :day) line
      where line.admitted_on <= :day
        and (:show = 'ALL' or (line.ended_on is not null and line.ended_on <= :day) = (:show = 'ENDED'))
        and (:class = '' or line.class = :class)
        and (:words = '' or line.number::text = :words
          or (:hidden_too or not line.hidden) and position(lower(:words) in lower(line.name)) > 0)
      """;
  private static final String NUMBERED = "select * from membership.at(:coop, :day) where number = :number";
  private static final String CLASSES =
      """
      select class, count(*) from membership.at(:coop, :day)
      where admitted_on <= :day and (ended_on is null or ended_on > :day) group by class
      """;

  private final JdbcClient jdbc;

  RegisterLines(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** One page of lines in order of number. {@code hiddenToo}: whether hidden names may be searched. */
  List<Line> page(CoopId coop, Search search, boolean hiddenToo) {
    return lines(LINES, coop, search, hiddenToo).param("limit", Search.PAGE).param("offset", (search.page() - 1) * Search.PAGE).query(RegisterLines::line).list();
  }

  /** Every line that matches, fetched some hundreds at a time; close it, in the transaction it was opened in. */
  Stream<Line> stream(CoopId coop, Search search) {
    return lines(LINES, coop, search, true).param("limit", Integer.MAX_VALUE).param("offset", 0).withFetchSize(AT_ONCE).query(RegisterLines::line).stream();
  }

  /** Every line that matches, for prints. */
  List<Line> all(CoopId coop, Search search) {
    return lines(LINES, coop, search, true).param("limit", Integer.MAX_VALUE).param("offset", 0).query(RegisterLines::line).list();
  }

  int count(CoopId coop, Search search, boolean hiddenToo) {
    return lines(HOW_MANY, coop, search, hiddenToo).query(Integer.class).single();
  }

  Optional<Line> numbered(CoopId coop, int number, LocalDate on) {
    return jdbc.sql(NUMBERED).param("coop", coop.value()).param("day", on).param("number", number).query(RegisterLines::line).optional();
  }

  /** How many current members each class has; classes without members are left out. */
  SortedMap<ClassId, Integer> classes(CoopId coop, LocalDate on) {
    var counts = new TreeMap<ClassId, Integer>();
    jdbc.sql(CLASSES)
        .param("coop", coop.value())
        .param("day", on)
        .query(row -> {
          counts.put(new ClassId(row.getString(1)), row.getInt(2));
        });
    return counts;
  }

  private JdbcClient.StatementSpec lines(String sql, CoopId coop, Search search, boolean hiddenToo) {
    return jdbc.sql(sql)
        .param("coop", coop.value())
        .param("day", search.on())
        .param("show", search.show().name())
        .param("class", search.memberClass())
        .param("words", search.words())
        .param("hidden_too", hiddenToo);
  }

  private static Line line(ResultSet row, int index) throws SQLException {
    return new Line(
        new MemberId(row.getObject("member_id", UUID.class)),
        row.getInt("number"),
        Member.Kind.valueOf(row.getString("kind")),
        Optional.of(row.getString("name")),
        Optional.empty(),
        Optional.of(row.getString("address")).filter(address -> !address.isEmpty()),
        new PersonId(row.getObject("acts_through", UUID.class)),
        new ClassId(row.getString("class")),
        row.getObject("admitted_on", LocalDate.class),
        Optional.ofNullable(row.getObject("ended_on", LocalDate.class)),
        Optional.ofNullable(row.getString("ended_kind")),
        row.getBoolean("hidden"));
  }
}
