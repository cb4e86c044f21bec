package coop.phyle.initiatives;

import coop.phyle.calendar.Dated;
import coop.phyle.calendar.Occasion;
import coop.phyle.shell.Coop;
import coop.phyle.shell.Rows;
import coop.phyle.shell.Viewer;
import coop.phyle.shell.Who;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Puts the minute a vote on initiatives closes into the calendars of members, from its notice on. */
@Component
@Transactional(readOnly = true)
class InitiativesInCalendar implements Dated {
  private static final String CLOSING =
      "select " + QuestionRows.TITLE + """
             , q.number, q.closes_at, q.frozen_at
        from initiatives.freezing q
       where q.coop_id = :coop and q.closes_at >= :since
       order by q.closes_at desc, q.number desc limit :most
      """;
  private final JdbcClient jdbc;

  InitiativesInCalendar(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  @Override
  public List<Occasion> occasions(Coop coop, Viewer reader, Instant since) {
    return !reader.is(Who.MEMBER)
        ? List.of()
        : jdbc.sql(CLOSING)
            .param("coop", coop.id().value())
            .param("since", since.atOffset(ZoneOffset.UTC))
            .param("most", MOST)
            .query((row, n) -> Occasion.due(
                "initiative-" + row.getInt("number"), Rows.instant(row, "closes_at"), "initiatives.calendar.closes", row.getString("title"),
                "/initiatives/" + row.getInt("number"), false, Rows.instant(row, "frozen_at")))
            .list();
  }
}
