package coop.phyle.deciding;

import coop.phyle.kernel.tally.DecisionRule;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;

/**
 * When a vote opens and closes. Days are counted on the co-op's calendar, so a change of the clocks neither lengthens nor shortens a notice.
 *
 * @param opensAt 09:00 after the clear days; at once where the rule asks for none
 * @param closesAt the first 20:00 after the voting days have run
 */
public record Timetable(Instant opensAt, Instant closesAt) {
  private static final LocalTime OPENS = LocalTime.of(9, 0);
  private static final LocalTime CLOSES = LocalTime.of(20, 0);

  /** Clear days: neither the day of notice nor the day of opening counts. */
  static Timetable of(DecisionRule rule, Instant noticeAt, ZoneId zone) {
    return of(rule.noticeDays(), rule.votingDays(), noticeAt, zone);
  }

  public static Timetable of(int noticeDays, int votingDays, Instant noticeAt, ZoneId zone) {
    var notice = noticeAt.truncatedTo(ChronoUnit.MILLIS).atZone(zone);
    var opens = noticeDays == 0 ? notice : notice.toLocalDate().plusDays(noticeDays + 1L).atTime(OPENS).atZone(zone);
    var earliest = opens.plusDays(votingDays);
    var closes = earliest.toLocalDate().atTime(CLOSES).atZone(zone);
    if (!closes.isAfter(earliest)) {
      closes = earliest.toLocalDate().plusDays(1).atTime(CLOSES).atZone(zone);
    }
    return new Timetable(opens.toInstant(), closes.toInstant());
  }
}
