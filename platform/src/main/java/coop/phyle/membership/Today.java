package coop.phyle.membership;

import coop.phyle.shell.Site;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import org.springframework.stereotype.Component;

/** The day the register counts as today: the server's own zone, the same for every reader. */
@Component
class Today {
  private final Clock clock;
  private final Site site;

  Today(Clock clock, Site site) {
    this.clock = clock;
    this.site = site;
  }

  LocalDate date() {
    return dayOf(clock.instant());
  }

  LocalDate dayOf(Instant instant) {
    return instant.atZone(site.zone()).toLocalDate();
  }

  /** Midnight at the beginning of a day. */
  Instant start(LocalDate day) {
    return day.atStartOfDay(site.zone()).toInstant();
  }

  Instant now() {
    return clock.instant();
  }

  /** This moment as the database takes it. */
  OffsetDateTime stamp() {
    return now().atOffset(ZoneOffset.UTC);
  }
}
