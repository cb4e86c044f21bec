package coop.phyle.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

class CalendarTextTest {
  private static final Instant STARTS = Instant.parse("2026-10-25T17:00:00Z");
  private static final Occasion.When HOURS = new Occasion.When.Hours(STARTS, STARTS.plusSeconds(7200));

  @Test
  void readsBackAsItWasMeant() {
    var title = "Olives; oil, \\ and ñoñeces — " + "ü".repeat(60) + "🫒".repeat(30) + "\nsecond line\r\nBEGIN:VALARM";
    var read = Calendars.read(CalendarText.of(event(HOURS, title, "Carrer Major 1, Olot", false, 0))).getFirst();
    assertThat(read).containsEntry("DTSTART", "20261025T170000Z").containsEntry("DTEND", "20261025T190000Z").containsEntry("STATUS", "CONFIRMED");
    assertThat(read).containsEntry("SUMMARY", title.replace("\r\n", "\n")).containsEntry("LOCATION", "Carrer Major 1, Olot").containsEntry("UID", "meeting-7@coop.example");
    assertThat(read).containsEntry("DTSTAMP", "20261025T170000Z").containsEntry("LAST-MODIFIED", "20261025T170000Z");
  }

  @Test
  void noCharacterThatSomeReadersTakeForALineEndsOne() {
    var file = CalendarText.of(event(HOURS, "Spring\u0085DESCRIPTION:a\u2028ATTACH:https://evil.example\u2029END:VEVENT\u000bX", "x", false, 0));
    assertThat(file.split("\\R")).noneMatch(line -> line.startsWith("ATTACH") || line.startsWith("END:VEVENT") && !line.equals("END:VEVENT"));
    assertThat(Calendars.read(file).getFirst()).containsEntry("SUMMARY", "SpringDESCRIPTION:aATTACH:https://evil.exampleEND:VEVENTX");
  }

  @Test
  void noLineIsLongerThan75OctetsAndNoCharacterIsCut() {
    for (var length = 1; length < 120; length++) {
      var title = "a".repeat(length) + "🫒".repeat(40) + "é".repeat(40);
      var file = CalendarText.of(event(HOURS, title, "x", false, 0));
      for (var line : file.split("\r\n")) {
        assertThat(line.getBytes(StandardCharsets.UTF_8).length).isLessThanOrEqualTo(75);
        assertThat(line).doesNotContain("\n", "\r");
      }
      assertThat(Calendars.read(file).getFirst()).containsEntry("SUMMARY", title);
    }
  }

  @Test
  void whatIsCalledOffReplacesItself() {
    var first = Calendars.read(CalendarText.of(event(HOURS, "Spring", "x", false, 0))).getFirst();
    var gone = Calendars.read(CalendarText.of(event(HOURS, "Spring", "x", true, 1))).getFirst();
    assertThat(gone.get("UID")).isEqualTo(first.get("UID"));
    assertThat(gone).containsEntry("STATUS", "CANCELLED").containsEntry("SEQUENCE", "1");
  }

  @Test
  void whatFallsDueTakesNoTime() {
    var day = Calendars.read(CalendarText.of(event(new Occasion.When.Day(LocalDate.of(2026, 12, 31)), "Review", "", false, 0))).getFirst();
    assertThat(day).containsEntry("DTSTART;VALUE=DATE", "20261231").containsEntry("DTEND;VALUE=DATE", "20270101").containsEntry("TRANSP", "TRANSPARENT").doesNotContainKey("LOCATION");
    var moment = Calendars.read(CalendarText.of(event(new Occasion.When.Hours(STARTS, STARTS), "Closes", "", false, 0))).getFirst();
    assertThat(moment).containsEntry("DTSTART", "20261025T170000Z").containsEntry("TRANSP", "TRANSPARENT").doesNotContainKey("DTEND");
    assertThat(Calendars.read(CalendarText.of(event(HOURS, "Meeting", "", false, 0))).getFirst()).containsEntry("TRANSP", "OPAQUE");
  }

  @Test
  void aCalendarSaysHowOftenToReadIt() {
    var empty = CalendarText.of("Cooperativa; «Sol»", Locale.of("es"), 6, List.of());
    assertThat(empty).contains("REFRESH-INTERVAL;VALUE=DURATION:PT6H\r\n", "X-PUBLISHED-TTL:PT6H\r\n", "NAME:Cooperativa\\; «Sol»\r\n");
    assertThat(Calendars.read(empty)).isEmpty();
  }

  private static CalendarEvent event(Occasion.When when, String title, String place, boolean off, int changes) {
    return new CalendarEvent("meeting-7@coop.example", when, title, place, "Join us", "https://coop.example/c/horta/meetings/7", off, changes, STARTS);
  }
}
