package coop.phyle.initiatives;

import java.time.Instant;
import java.time.LocalTime;
import java.time.Period;
import java.time.ZoneId;

/**
 * How long a question may take before its vote. LiquidFeedback's usual policy is a month for admission, a month for discussion, a week for verification and a week for
 * voting (core/init.sql). Discussion is two weeks here: with the notice and the voting days of an ordinary resolution a vote is then over about when a general meeting,
 * had it been required, would have to be held (six weeks). Verification is the notice of the vote: the statutes' clear days, and never less than a week.
 */
final class Phases {
  static final Period ADMISSION = Period.ofMonths(1);
  static final Period DISCUSSION = Period.ofWeeks(2);
  static final int VERIFICATION_DAYS = 7;
  private static final LocalTime EVENING = LocalTime.of(20, 0);

  private Phases() {}

  static Instant end(Instant from, Period period, ZoneId zone) {
    return from.atZone(zone).toLocalDate().plus(period).atTime(EVENING).atZone(zone).toInstant();
  }
}
