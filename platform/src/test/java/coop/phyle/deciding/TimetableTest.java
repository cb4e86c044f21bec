package coop.phyle.deciding;

import static org.assertj.core.api.Assertions.assertThat;

import coop.phyle.kernel.money.Fraction;
import coop.phyle.kernel.tally.DecisionRule;
import coop.phyle.kernel.tally.Quorum;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.Test;

class TimetableTest {
  private static final ZoneId MADRID = ZoneId.of("Europe/Madrid");

  @Test
  void neitherTheDayOfNoticeNorTheDayOfOpeningCounts() {
    var dates = Timetable.of(rule(14, 14), Instant.parse("2026-11-02T22:59:00Z"), MADRID);
    assertThat(dates.opensAt()).isEqualTo("2026-11-17T08:00:00Z");
    assertThat(dates.closesAt()).isEqualTo("2026-12-01T19:00:00Z");
  }

  @Test
  void theDayIsTheCoopsDayAndNotGreenwichs() {
    var before = Timetable.of(rule(1, 1), Instant.parse("2026-11-02T22:59:00Z"), MADRID);
    var after = Timetable.of(rule(1, 1), Instant.parse("2026-11-02T23:01:00Z"), MADRID);
    assertThat(before.opensAt()).isEqualTo("2026-11-04T08:00:00Z");
    assertThat(after.opensAt()).isEqualTo("2026-11-05T08:00:00Z");
  }

  @Test
  void aChangeOfTheClocksMovesNoHourOfTheDay() {
    var spring = Timetable.of(rule(3, 4), Instant.parse("2027-03-26T12:00:00Z"), MADRID);
    assertThat(spring.opensAt().atZone(MADRID).toString()).isEqualTo("2027-03-30T09:00+02:00[Europe/Madrid]");
    var across = Timetable.of(rule(1, 7), Instant.parse("2027-10-25T12:00:00Z"), MADRID);
    assertThat(across.opensAt().atZone(MADRID).toString()).isEqualTo("2027-10-27T09:00+02:00[Europe/Madrid]");
    assertThat(across.closesAt().atZone(MADRID).toString()).isEqualTo("2027-11-03T20:00+01:00[Europe/Madrid]");
  }

  @Test
  void withoutNoticeItOpensAtOnceAndStillStaysOpenForItsDays() {
    var at = Instant.parse("2026-11-02T20:30:00Z");
    var dates = Timetable.of(rule(0, 5), at, MADRID);
    assertThat(dates.opensAt()).isEqualTo(at);
    assertThat(dates.closesAt()).isEqualTo("2026-11-08T19:00:00Z");
  }

  private static DecisionRule rule(int notice, int days) {
    var quorum = new Quorum(0, Fraction.ZERO, Quorum.Which.GREATER);
    return new DecisionRule(DecisionRule.Electorate.MEMBERS, notice, days, quorum, List.of(), DecisionRule.Secrecy.OPEN, 6);
  }
}
