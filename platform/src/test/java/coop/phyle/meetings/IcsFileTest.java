package coop.phyle.meetings;

import static org.assertj.core.api.Assertions.assertThat;

import coop.phyle.shell.CoopId;
import coop.phyle.shell.PersonId;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class IcsFileTest {
  private static final Instant STARTS = Instant.parse("2026-10-25T17:00:00Z");

  @Test
  void readsBackAsItWasMeant() {
    var title = "Olives; oil, \\ and ñoñeces — " + "ü".repeat(60) + "🫒".repeat(30) + "\nsecond line\r\nBEGIN:VALARM";
    var file = file(title, "Carrer Major 1, Olot", false, 0);
    var read = read(file);
    assertThat(read).containsEntry("DTSTART", "20261025T170000Z").containsEntry("DTEND", "20261025T190000Z").containsEntry("STATUS", "CONFIRMED");
    assertThat(unescaped(read.get("SUMMARY"))).isEqualTo("Horta: " + title.replace("\r\n", "\n"));
    assertThat(unescaped(read.get("LOCATION"))).isEqualTo("Carrer Major 1, Olot");
    assertThat(read.get("UID")).startsWith("meeting-7-").endsWith("@coop.example");
    assertThat(read).as("nothing smuggled in").doesNotContainKey("BEGIN:VALARM");
  }

  @Test
  void noLineIsLongerThan75OctetsAndNoCharacterIsCut() {
    for (var length = 1; length < 120; length++) {
      var file = file("a".repeat(length) + "🫒".repeat(40) + "é".repeat(40), "x", false, 0);
      for (var line : file.split("\r\n")) {
        assertThat(line.getBytes(StandardCharsets.UTF_8).length).isLessThanOrEqualTo(75);
        assertThat(line).doesNotContain("\n", "\r");
      }
      assertThat(unescaped(read(file).get("SUMMARY"))).isEqualTo("Horta: " + "a".repeat(length) + "🫒".repeat(40) + "é".repeat(40));
    }
  }

  @Test
  void aMeetingCalledOffReplacesItself() {
    var first = read(file("Spring", "x", false, 0));
    var gone = read(file("Spring", "x", true, 1));
    assertThat(gone.get("UID")).isEqualTo(first.get("UID"));
    assertThat(gone).containsEntry("STATUS", "CANCELLED").containsEntry("SEQUENCE", "1");
  }

  private static String file(String title, String place, boolean cancelled, int changes) {
    var meeting =
        new Meeting(
            new CoopId(new UUID(1, 2)), new MeetingNumber(7), MeetingKind.GENERAL, Optional.empty(), title, Form.IN_PERSON, place, "", STARTS,
            STARTS.plusSeconds(7200), Hall.ZONE, "", new PersonId(new UUID(3, 4)), STARTS);
    return IcsFile.of(meeting, STARTS, "Horta", "coop.example", "https://coop.example/c/horta/meetings/7", cancelled, changes, STARTS);
  }

  /** The properties of the event, unfolded. */
  private static Map<String, String> read(String file) {
    assertThat(file).startsWith("BEGIN:VCALENDAR\r\nVERSION:2.0\r\n").endsWith("END:VEVENT\r\nEND:VCALENDAR\r\n");
    var properties = new LinkedHashMap<String, String>();
    for (var line : file.replace("\r\n ", "").split("\r\n")) {
      var colon = line.indexOf(':');
      assertThat(line.substring(0, colon)).matches("[A-Z]+");
      properties.put(line.startsWith("BEGIN") ? line : line.substring(0, colon), line.substring(colon + 1));
    }
    return properties;
  }

  private static String unescaped(String text) {
    var plain = new StringBuilder();
    for (var i = 0; i < text.length(); i++) {
      if (text.charAt(i) == '\\') {
        i++;
        plain.append(text.charAt(i) == 'n' ? '\n' : text.charAt(i));
      } else {
        plain.append(text.charAt(i));
      }
    }
    return plain.toString();
  }
}
