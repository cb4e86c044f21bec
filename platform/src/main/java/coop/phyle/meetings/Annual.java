package coop.phyle.meetings;

import coop.phyle.shell.CoopId;
import coop.phyle.shell.Site;
import coop.phyle.statutes.Statutes;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Knows whether an annual general meeting is due and none is called, and which reminders of it went out. */
@Repository
class Annual {
  private static final String CALLED =
      """
      select exists (
        select from meetings.meeting m join meetings.notice n using (coop_id, number)
         where m.coop_id = :coop and m.kind = 'ANNUAL' and m.starts_at >= :since
           and not exists (select from meetings.cancellation c where c.coop_id = m.coop_id and c.number = m.number))
      """;
  private static final String REMIND =
      """
      insert into meetings.annual_reminder (coop_id, year_end, moment, reminded_at) values (:coop, :year, :moment, :at)
      on conflict (coop_id, year_end, moment) do nothing
      """;
  private final Statutes statutes;
  private final JdbcClient jdbc;
  private final Site site;
  private final Clock clock;

  Annual(Statutes statutes, JdbcClient jdbc, Site site, Clock clock) {
    this.statutes = statutes;
    this.jdbc = jdbc;
    this.site = site;
    this.clock = clock;
  }

  /** Nothing for a year that ended before the co-op was founded, nor once a meeting after that year is called. */
  Optional<AnnualDue> due(CoopId coop) {
    var version = statutes.inForce(coop);
    var due = AnnualDue.of(version.rules(), today());
    var founded = version.number() == 1 ? version : statutes.version(coop, 1).orElseThrow();
    if (!day(founded.adoptedAt()).isBefore(due.yearEnd())) {
      return Optional.empty();
    }
    return called(coop, due) ? Optional.empty() : Optional.of(due);
  }

  private boolean called(CoopId coop, AnnualDue due) {
    var since = due.yearEnd().plusDays(1).atStartOfDay(site.zone()).toOffsetDateTime();
    return jdbc.sql(CALLED).param("coop", coop.value()).param("since", since).query(Boolean.class).single();
  }

  /** Whether this is the first time. */
  boolean remind(CoopId coop, AnnualDue due, AnnualDue.Moment moment) {
    return jdbc.sql(REMIND)
            .param("coop", coop.value())
            .param("year", due.yearEnd())
            .param("moment", moment.name())
            .param("at", clock.instant().atOffset(ZoneOffset.UTC))
            .update()
        > 0;
  }

  LocalDate today() {
    return day(clock.instant());
  }

  private LocalDate day(Instant at) {
    return LocalDate.ofInstant(at, site.zone());
  }
}
