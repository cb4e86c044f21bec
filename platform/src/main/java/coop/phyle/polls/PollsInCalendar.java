package coop.phyle.polls;

import coop.phyle.calendar.Dated;
import coop.phyle.calendar.Occasion;
import coop.phyle.circles.Circles;
import coop.phyle.circles.Reach;
import coop.phyle.shell.Coop;
import coop.phyle.shell.Rows;
import coop.phyle.shell.Viewer;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Puts the minute a poll closes, the time that was chosen and the day its outcome is looked at again into the calendars of members, and of a circle's poll into those of who sits there. */
@Component
@Transactional(readOnly = true)
class PollsInCalendar implements Dated {
  private static final String CLOSING =
      """
      select p.number, p.title, p.closes_at, w.withdrawn_at, coalesce(w.withdrawn_at, p.proposed_at) as changed
        from polls.poll p left join polls.withdrawal w using (coop_id, number)
       where p.coop_id = :coop and case when p.circle is null then :member else p.circle = any (:circles) end and p.closes_at >= :since
       order by p.closes_at desc, p.number desc limit :most
      """;
  /** Of the outcome that stands alone. */
  private static final String REVIEWS =
      """
      select p.number, p.title, o.review_on, o.stated_at, (select count(*)::int from polls.outcome e where e.coop_id = p.coop_id and e.number = p.number) as stated
        from polls.poll p
        join polls.outcome o using (coop_id, number)
       where p.coop_id = :coop and case when p.circle is null then :member else p.circle = any (:circles) end and o.review_on >= :day
         and not exists (select from polls.outcome l where l.coop_id = o.coop_id and l.number = o.number and l.stated_at > o.stated_at)
       order by o.review_on desc, p.number desc limit :most
      """;
  /** Times that were chosen; how long each is was asked with it. */
  private static final String TIMES =
      """
      select t.* from (
        select p.number, p.title, cast(cast(p.options as jsonb) -> (o.chosen - 1) ->> 'slot' as timestamptz) as slot, p.entered, o.stated_at,
               (select count(*)::int from polls.outcome e where e.coop_id = p.coop_id and e.number = p.number) as stated
          from polls.poll p
          join polls.outcome o using (coop_id, number)
         where p.coop_id = :coop and case when p.circle is null then :member else p.circle = any (:circles) end and p.kind = 'TIME' and o.chosen is not null
           and not exists (select from polls.outcome l where l.coop_id = o.coop_id and l.number = o.number and l.stated_at > o.stated_at)) t
       where t.slot >= :since
       order by t.slot desc, t.number desc limit :most
      """;
  static final String TIME = "poll-time-";
  static final String REVIEW = "poll-review-";
  private final JdbcClient jdbc;
  private final Circles circles;

  PollsInCalendar(JdbcClient jdbc, Circles circles) {
    this.jdbc = jdbc;
    this.circles = circles;
  }

  @Override
  public List<Occasion> occasions(Coop coop, Viewer reader, Instant since) {
    var reach = circles.reach(coop.id(), reader.self());
    return reach.nowhere() ? List.of() : Stream.of(closing(coop, reach, since), reviews(coop, reach, since), times(coop, reach, since)).flatMap(List::stream).toList();
  }

  private List<Occasion> closing(Coop coop, Reach reach, Instant since) {
    return about(CLOSING, coop, reach)
        .param("since", since.atOffset(ZoneOffset.UTC))
        .query((row, n) -> Occasion.due(
            "poll-" + row.getInt("number"), Rows.instant(row, "closes_at"), "polls.calendar.closes", row.getString("title"), "/polls/" + row.getInt("number"),
            Rows.maybeInstant(row, "withdrawn_at").isPresent(), Rows.instant(row, "changed")))
        .list();
  }

  private List<Occasion> reviews(Coop coop, Reach reach, Instant since) {
    return about(REVIEWS, coop, reach)
        .param("day", LocalDate.ofInstant(since, ZoneOffset.UTC))
        .query((row, n) -> Occasion.on(
            REVIEW + row.getInt("number"), row.getObject("review_on", LocalDate.class), "polls.calendar.review", row.getString("title"),
            "/polls/" + row.getInt("number"), row.getInt("stated") - 1, Rows.instant(row, "stated_at")))
        .list();
  }

  private List<Occasion> times(Coop coop, Reach reach, Instant since) {
    return about(TIMES, coop, reach)
        .param("since", since.atOffset(ZoneOffset.UTC))
        .query((row, n) -> {
          var from = Rows.instant(row, "slot");
          var minutes = new Entered(PollRows.entered(row.getString("entered")), ZoneOffset.UTC).number(Asked.MINUTES, Asked.USUAL_MINUTES, 5, Asked.MOST_MINUTES);
          return new Occasion(
              TIME + row.getInt("number"), new Occasion.When.Hours(from, from.plusSeconds(60L * minutes)), "polls.calendar.time", row.getString("title"), "",
              "/polls/" + row.getInt("number"), false, row.getInt("stated") - 1, Rows.instant(row, "stated_at"));
        })
        .list();
  }

  private JdbcClient.StatementSpec about(String sql, Coop coop, Reach reach) {
    return jdbc.sql(sql)
        .param("coop", coop.id().value())
        .param("member", reach.member())
        .param("circles", reach.places().stream().filter(Reach.Place::sits).map(place -> place.circle().number().value()).toArray(Integer[]::new))
        .param("most", MOST);
  }
}
