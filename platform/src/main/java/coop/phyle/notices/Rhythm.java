package coop.phyle.notices;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.temporal.TemporalAdjusters;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** How often somebody wants to hear of what can wait. */
public enum Rhythm {
  AT_ONCE,
  /** Every morning at six. */
  DAILY,
  /** Every Monday morning at six. */
  WEEKLY,
  NEVER;

  private static final LocalTime MORNING = LocalTime.of(6, 0);

  public String text() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  public static Optional<Rhythm> read(String text) {
    return Arrays.stream(values()).filter(r -> r.text().equals(text)).findFirst();
  }

  /** When something that came up now is told at the latest. */
  Instant next(Instant now, ZoneId zone) {
    if (this == AT_ONCE || this == NEVER) {
      return now;
    }
    var local = now.atZone(zone);
    var day = local.toLocalTime().isBefore(MORNING) ? local.toLocalDate() : local.toLocalDate().plusDays(1);
    var on = this == WEEKLY ? day.with(TemporalAdjusters.nextOrSame(DayOfWeek.MONDAY)) : day;
    return on.atTime(MORNING).atZone(zone).toInstant();
  }
}
