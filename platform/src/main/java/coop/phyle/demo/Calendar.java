package coop.phyle.demo;

import coop.phyle.shell.MovableClock;
import coop.phyle.shell.Site;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.stereotype.Component;

/** Moves the clock to the days of a story, which are counted back from today so that the example never grows old. */
@Component
@ConditionalOnBooleanProperty("phyle.demo")
class Calendar {
  private final MovableClock clock;
  private final Site site;
  private final Instant now;
  private final LocalDate today;

  Calendar(MovableClock clock, Site site) {
    this.clock = clock;
    this.site = site;
    this.now = Clock.system(site.zone()).instant();
    this.today = LocalDate.ofInstant(now, site.zone());
  }

  /** Makes it a morning that many days ago. */
  void daysAgo(int days) {
    to(morning(days));
  }

  Instant morning(int daysAgo) {
    return day(daysAgo).atTime(LocalTime.of(10, 0)).atZone(site.zone()).toInstant();
  }

  /** Eight in the evening that many days ago. */
  Instant evening(int daysAgo) {
    return day(daysAgo).atTime(LocalTime.of(20, 0)).atZone(site.zone()).toInstant();
  }

  /** The moment the program started. */
  Instant now() {
    return now;
  }

  void to(Instant moment) {
    clock.moveTo(moment);
  }

  LocalDate day(int daysAgo) {
    return today.minusDays(daysAgo);
  }
}
