package coop.phyle.deciding;

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

/** Puts the minute a resolution closes into the calendars of those it is asked of. One that a meeting takes closes with the meeting, which is there itself. */
@Component
@Transactional(readOnly = true)
class DecisionsInCalendar implements Dated {
  private static final String CLOSING =
      """
      select d.number, d.title, n.closes_at, w.withdrawn_at, coalesce(w.withdrawn_at, n.given_at) as changed
        from deciding.decision d
        join deciding.decision_notice n using (coop_id, number)
        left join deciding.decision_withdrawal w using (coop_id, number)
       where d.coop_id = :coop and n.closes_at >= :since and (:board or d.kind <> 'BOARD')
         and not exists (
           select from deciding.decision_meeting p
            where p.coop_id = d.coop_id and p.number = d.number and not exists (
              select from deciding.decision_release r where r.coop_id = p.coop_id and r.number = p.number and r.meeting = p.meeting))
       order by n.closes_at desc, d.number desc limit :most
      """;
  private final JdbcClient jdbc;

  DecisionsInCalendar(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  @Override
  public List<Occasion> occasions(Coop coop, Viewer reader, Instant since) {
    if (!reader.is(Who.MEMBER)) {
      return List.of();
    }
    return jdbc.sql(CLOSING)
        .param("coop", coop.id().value())
        .param("since", since.atOffset(ZoneOffset.UTC))
        .param("board", reader.is(Who.DIRECTOR))
        .param("most", MOST)
        .query((row, n) -> Occasion.due(
            "decision-" + row.getInt("number"), Rows.instant(row, "closes_at"), "deciding.calendar.closes", row.getString("title"), "/decisions/" + row.getInt("number"),
            Rows.maybeInstant(row, "withdrawn_at").isPresent(), Rows.instant(row, "changed")))
        .list();
  }
}
