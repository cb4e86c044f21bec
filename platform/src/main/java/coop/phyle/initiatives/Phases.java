package coop.phyle.initiatives;

import java.time.Instant;
import java.time.LocalTime;
import java.time.Period;
import java.time.ZoneId;

/** When the phases of a question end. How long they are the statutes say ({@link coop.phyle.kernel.rules.InitiativeRules}). */
final class Phases {
  private static final LocalTime EVENING = LocalTime.of(20, 0);

  private Phases() {}

  static Instant end(Instant from, Period period, ZoneId zone) {
    return from.atZone(zone).toLocalDate().plus(period).atTime(EVENING).atZone(zone).toInstant();
  }
}
