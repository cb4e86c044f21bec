package coop.phyle.policies;

import coop.phyle.calendar.Dated;
import coop.phyle.calendar.Occasion;
import coop.phyle.shell.Coop;
import coop.phyle.shell.Rows;
import coop.phyle.shell.Viewer;
import coop.phyle.shell.Who;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Puts the day a standing policy is looked at again into members' calendars. */
@Component
@Transactional(readOnly = true)
class ReviewsInCalendar implements Dated {
  private static final String REVIEWS =
      """
      select v.number, v.version, v.title, v.review_on, v.adopted_at
        from policies.version v
       where v.coop_id = :coop and v.review_on >= :day
         and not exists (select from policies.version l where l.coop_id = v.coop_id and l.number = v.number and l.version > v.version)
         and not exists (select from policies.repeal r where r.coop_id = v.coop_id and r.number = v.number)
       order by v.review_on desc, v.number desc limit :most
      """;
  private final JdbcClient jdbc;

  ReviewsInCalendar(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  @Override
  public List<Occasion> occasions(Coop coop, Viewer reader, Instant since) {
    if (!reader.is(Who.MEMBER)) {
      return List.of();
    }
    return jdbc.sql(REVIEWS)
        .param("coop", coop.id().value())
        .param("day", LocalDate.ofInstant(since, ZoneOffset.UTC))
        .param("most", MOST)
        .query((row, n) -> Occasion.on(
            "policy-review-" + row.getInt("number"), row.getObject("review_on", LocalDate.class), "policies.calendar.review", row.getString("title"),
            "/policies/" + row.getInt("number"), row.getInt("version") - 1, Rows.instant(row, "adopted_at")))
        .list();
  }
}
