package coop.phyle.elections;

import coop.phyle.calendar.Dated;
import coop.phyle.calendar.Occasion;
import coop.phyle.shell.Coop;
import coop.phyle.shell.Rows;
import coop.phyle.shell.Viewer;
import coop.phyle.shell.Who;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Puts the minutes nominations and voting close into members' calendars. */
@Component
@Transactional(readOnly = true)
class ElectionsInCalendar implements Dated {
  private static final String CALLED =
      """
      select e.number, e.title, e.nominations_close_at, e.voting_closes_at, f.noted_at, coalesce(f.noted_at, e.called_at) as changed
        from elections.election e left join elections.calling_off f using (coop_id, number)
       where e.coop_id = :coop and e.voting_closes_at >= :since
       order by e.voting_closes_at desc, e.number desc limit :most
      """;
  private final JdbcClient jdbc;

  ElectionsInCalendar(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  @Override
  public List<Occasion> occasions(Coop coop, Viewer reader, Instant since) {
    if (!reader.is(Who.MEMBER)) {
      return List.of();
    }
    return jdbc.sql(CALLED)
        .param("coop", coop.id().value())
        .param("since", since.atOffset(ZoneOffset.UTC))
        .param("most", MOST / 2)
        .query((row, n) -> Stream.of(
            due(row, "nominations-", "nominations_close_at", "elections.calendar.nominations"), due(row, "election-", "voting_closes_at", "elections.calendar.closes")))
        .list()
        .stream()
        .flatMap(both -> both)
        .toList();
  }

  private static Occasion due(ResultSet row, String id, String column, String key) throws SQLException {
    return Occasion.due(
        id + row.getInt("number"), Rows.instant(row, column), key, row.getString("title"), "/elections/" + row.getInt("number"),
        Rows.maybeInstant(row, "noted_at").isPresent(), Rows.instant(row, "changed"));
  }
}
