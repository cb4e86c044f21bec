package coop.phyle.meetings;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;

/** A meeting as an iCalendar file (RFC 5545): times in UTC, texts escaped, lines of at most 75 octets. */
final class IcsFile {
  private static final DateTimeFormatter UTC = DateTimeFormatter.ofPattern("yyyyMMdd'T'HHmmss'Z'").withZone(ZoneOffset.UTC);
  private static final int LONGEST_LINE = 75;
  private final StringBuilder text = new StringBuilder();

  private IcsFile() {}

  /**
   * The file.
   *
   * @param host under which this server is reached, to make the meeting's id unique in the world
   * @param url of its page
   * @param changes how often its date has changed: calendars believe the highest
   */
  static String of(Meeting meeting, Instant from, String coop, String host, String url, boolean cancelled, int changes, Instant at) {
    var until = from.plus(java.time.Duration.between(meeting.startsAt(), meeting.endsAt()));
    var file = new IcsFile();
    file.line("BEGIN", "VCALENDAR").line("VERSION", "2.0").line("PRODID", "-//Phyle//Meetings//EN").line("METHOD", "PUBLISH").line("BEGIN", "VEVENT");
    file.line("UID", "meeting-" + meeting.number() + "-" + meeting.coop() + "@" + host);
    file.line("DTSTAMP", UTC.format(at)).line("DTSTART", UTC.format(from)).line("DTEND", UTC.format(until));
    file.line("SEQUENCE", String.valueOf(changes)).line("STATUS", cancelled ? "CANCELLED" : "CONFIRMED");
    file.line("SUMMARY", escaped(coop + ": " + meeting.title()));
    var where = meeting.place().isEmpty() ? meeting.link() : meeting.place();
    file.line("LOCATION", escaped(where)).line("URL", url);
    file.line("DESCRIPTION", escaped(meeting.link().isEmpty() ? url : meeting.link() + "\n" + url));
    file.line("END", "VEVENT").line("END", "VCALENDAR");
    return file.text.toString();
  }

  /** Text (RFC 5545, 3.3.11): no control character but the line break, which is written as two characters. */
  static String escaped(String plain) {
    return plain
        .replace("\\", "\\\\")
        .replace(";", "\\;")
        .replace(",", "\\,")
        .replaceAll("\r\n?|\n", "\\\\n")
        .replaceAll("\\p{Cntrl}", "");
  }

  /** One content line, folded (3.1): a break and a space before the 76th octet, never inside a character. */
  private IcsFile line(String name, String value) {
    var octets = 0;
    var whole = name + ":" + value;
    for (var i = 0; i < whole.length(); ) {
      var point = whole.codePointAt(i);
      var character = Character.toString(point);
      var size = character.getBytes(StandardCharsets.UTF_8).length;
      if (octets + size > LONGEST_LINE) {
        text.append("\r\n ");
        octets = 1;
      }
      text.append(character);
      octets += size;
      i += Character.charCount(point);
    }
    text.append("\r\n");
    return this;
  }
}
