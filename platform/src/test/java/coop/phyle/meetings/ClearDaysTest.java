package coop.phyle.meetings;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ClearDaysTest {
  private static final ZoneId MADRID = ZoneId.of("Europe/Madrid");

  @ParameterizedTest
  @CsvSource({
    "2026-03-01T23:59, 2026-03-16T00:01, 14",
    "2026-03-01T00:01, 2026-03-16T23:00, 14",
    "2026-03-02T00:00, 2026-03-16T23:00, 13",
    "2026-03-01T10:00, 2026-03-02T10:00, 0",
    "2026-03-01T10:00, 2026-03-01T20:00, 0",
    "2026-03-20T10:00, 2026-04-04T18:00, 14", // the clocks go forward on the 29th
    "2026-10-20T10:00, 2026-11-04T18:00, 14", // and back on 25 October
  })
  void neitherTheDayOfNoticeNorTheDayOfTheMeetingCounts(LocalDateTime notice, LocalDateTime meeting, int days) {
    assertThat(ClearDays.between(at(notice), at(meeting), MADRID)).isEqualTo(days);
  }

  @Test
  void theFirstDayInTimeHasExactlyTheDaysAsked() {
    var notice = at(LocalDateTime.parse("2026-03-20T23:30"));
    var first = ClearDays.first(notice, 14, MADRID);
    assertThat(first).isEqualTo(LocalDate.parse("2026-04-04"));
    assertThat(ClearDays.between(notice, first.atTime(0, 1).atZone(MADRID).toInstant(), MADRID)).isEqualTo(14);
    assertThat(ClearDays.first(notice, 0, MADRID)).isEqualTo(LocalDate.parse("2026-03-20"));
  }

  @ParameterizedTest
  @CsvSource({"1, 1", "9, 9", "10, 9", "11, 10", "100, 90", "101, 91", "2000000000, 1800000000"})
  void ninetyPercentIsRoundedUp(int entitled, int consents) {
    assertThat(NoticeRule.consents(coop.phyle.deciding.Assembly.rules(), entitled)).isEqualTo(consents);
  }

  @ParameterizedTest
  @CsvSource({"0, 1", "1, 1", "9, 1", "10, 1", "11, 2", "20, 2", "21, 3", "990, 99", "991, 100", "1000, 100", "1001, 100", "2000000000, 100"})
  void aTenthIsRoundedUpAndNeverMoreThanAHundred(int members, int signatures) {
    assertThat(NoticeRule.requisition(coop.phyle.deciding.Assembly.rules(), members)).isEqualTo(signatures);
  }

  private static Instant at(LocalDateTime local) {
    return local.atZone(MADRID).toInstant();
  }
}
