package coop.phyle.outcomes;

import coop.phyle.calendar.Dated;
import coop.phyle.calendar.Occasion;
import coop.phyle.circles.Circles;
import coop.phyle.circles.Reach;
import coop.phyle.discussion.CardKind;
import coop.phyle.shell.Coop;
import coop.phyle.shell.Rows;
import coop.phyle.shell.Viewer;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Puts the day a result is due into the calendars of those who answer for it, and the day something is looked at again into those of members who may see it. */
@Component
@Transactional(readOnly = true)
class OutcomesInCalendar implements Dated {
  private static final String MINE =
      """
      select s.number, s.title, s.due_on, s.version, w.noted_at
        from outcomes.standing s
        join outcomes.wording w on w.coop_id = s.coop_id and w.number = s.number and w.version = s.version
       where s.coop_id = :coop and (s.person_id = :person or s.circle = any (:circles)) and s.due_on >= :day and s.status in ('PLANNED', 'IN_HAND')
       order by s.due_on desc, s.number limit :most
      """;
  private static final String REVIEWS =
      """
      select r.source_kind, r.source, r.review_on, r.ordinal, r.noted_at
        from outcomes.review r
       where r.coop_id = :coop and r.review_on >= :day
         and not exists (select from outcomes.review l where l.coop_id = r.coop_id and l.source_kind = r.source_kind and l.source = r.source and l.ordinal > r.ordinal)
       order by r.review_on desc, r.source_kind, r.source limit :most
      """;
  private final JdbcClient jdbc;
  private final Circles circles;
  private final Sources sources;

  OutcomesInCalendar(JdbcClient jdbc, Circles circles, Sources sources) {
    this.jdbc = jdbc;
    this.circles = circles;
    this.sources = sources;
  }

  private record Again(Source source, LocalDate on, int ordinal, Instant at) {}

  @Override
  public List<Occasion> occasions(Coop coop, Viewer reader, Instant since) {
    var reach = circles.reach(coop.id(), reader.self());
    return reach.nowhere() ? List.of() : Stream.concat(mine(coop, reader, reach, since).stream(), reviews(coop, reader, since)).toList();
  }

  private List<Occasion> mine(Coop coop, Viewer reader, Reach reach, Instant since) {
    return about(MINE, coop, since)
        .param("person", reader.self().value())
        .param("circles", reach.places().stream().filter(Reach.Place::sits).map(place -> place.circle().number().value()).toArray(Integer[]::new))
        .query((row, n) -> Occasion.on(
            "result-" + row.getInt("number"), row.getObject("due_on", LocalDate.class), "outcomes.calendar.due", row.getString("title"), "/outcomes/" + row.getInt("number"),
            row.getInt("version") - 1, Rows.instant(row, "noted_at")))
        .list();
  }

  private Stream<Occasion> reviews(Coop coop, Viewer reader, Instant since) {
    var again = about(REVIEWS, coop, since)
        .query((row, n) -> new Again(
            new Source(CardKind.valueOf(row.getString("source_kind")), row.getInt("source")), row.getObject("review_on", LocalDate.class), row.getInt("ordinal"),
            Rows.instant(row, "noted_at")))
        .list();
    var seen = sources.of(coop.id(), again.stream().map(Again::source).toList(), reader.self());
    return again.stream().flatMap(one -> Optional.ofNullable(seen.get(one.source())).stream().map(found -> Occasion.on(
        id(one.source()), one.on(), "outcomes.calendar.review", found.title(), one.source().followed(), one.ordinal(), one.at())));
  }

  /** A poll that names the day itself has an occasion of this name: what was said last holds. */
  private static String id(Source source) {
    return source.kind() == CardKind.POLLS ? "poll-review-" + source.number() : "review-" + source.kind().name().toLowerCase(Locale.ROOT) + "-" + source.number();
  }

  private JdbcClient.StatementSpec about(String sql, Coop coop, Instant since) {
    return jdbc.sql(sql).param("coop", coop.id().value()).param("day", LocalDate.ofInstant(since, ZoneOffset.UTC)).param("most", MOST);
  }
}
