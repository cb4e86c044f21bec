package coop.phyle.meetings;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;

/**
 * Notice in clear days on the meeting's own calendar: neither the day notice is given nor the day of the meeting counts, and a change of the
 * clocks makes none longer or shorter. An electronic notice counts as given on the day it is sent (statutes, "General meetings and votes").
 */
final class ClearDays {
  private ClearDays() {}

  /** Whole days between the two days; 0 where they are the same or neighbours. */
  static int between(Instant notice, Instant meeting, ZoneId zone) {
    var days = ChronoUnit.DAYS.between(day(notice, zone), day(meeting, zone)) - 1;
    return (int) Math.max(0, days);
  }

  /** The first day a meeting with so much notice can be held. */
  static LocalDate first(Instant notice, int days, ZoneId zone) {
    return day(notice, zone).plusDays(days == 0 ? 0 : days + 1L);
  }

  private static LocalDate day(Instant instant, ZoneId zone) {
    return instant.atZone(zone).toLocalDate();
  }
}
