package coop.phyle.selections;

import coop.phyle.calendar.Dated;
import coop.phyle.calendar.Occasion;
import coop.phyle.shell.Coop;
import coop.phyle.shell.Rows;
import coop.phyle.shell.Viewer;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Puts the moments until which forms of a selection are taken into the calendars of those who choose. */
@Component
@Transactional(readOnly = true)
class SelectionsInCalendar implements Dated {
  private static final String MINE =
      """
      select s.number, s.title, s.forms_close_at, s.changes_close_at, s.called_at,
             exists (select from selections.calling_off o where o.coop_id = s.coop_id and o.number = s.number) as off
        from selections.selection s
       where s.coop_id = :coop and s.changes_close_at >= :since
         and exists (select from selections.chooser c where c.coop_id = s.coop_id and c.number = s.number and c.person_id = :person)
       order by s.changes_close_at desc, s.number limit :most
      """;
  private final JdbcClient jdbc;

  SelectionsInCalendar(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  @Override
  public List<Occasion> occasions(Coop coop, Viewer reader, Instant since) {
    return jdbc.sql(MINE)
        .param("coop", coop.id().value())
        .param("person", reader.self().value())
        .param("since", since.atOffset(ZoneOffset.UTC))
        .param("most", MOST / 2)
        .query((row, n) -> List.of(due(row, "selection-forms-", "forms_close_at", "selections.calendar.forms"), due(row, "selection-changes-", "changes_close_at", "selections.calendar.changes")))
        .list()
        .stream()
        .flatMap(List::stream)
        .toList();
  }

  private static Occasion due(ResultSet row, String id, String moment, String key) throws SQLException {
    var number = row.getInt("number");
    return Occasion.due(id + number, Rows.instant(row, moment), key, row.getString("title"), "/selections/" + number, row.getBoolean("off"), Rows.instant(row, "called_at"));
  }
}
