package coop.phyle.calendar;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;

/**
 * Writes iCalendar (RFC 5545): hours in UTC, texts escaped, lines of at most 75 octets. Without METHOD, so that DTSTAMP is when an event last changed (3.8.7.2) and
 * the same events are the same file, octet by octet.
 */
public final class CalendarText {
  /** How a file is sent. */
  public static final String TYPE = "text/calendar;charset=UTF-8";

  private static final DateTimeFormatter UTC = DateTimeFormatter.ofPattern("yyyyMMdd'T'HHmmss'Z'").withZone(ZoneOffset.UTC);
  private static final int LONGEST_LINE = 75;
  private final StringBuilder text = new StringBuilder();

  private CalendarText() {}

  /** One event in a file of its own. */
  public static String of(CalendarEvent event) {
    var file = new CalendarText().head();
    file.event(event);
    return file.line("END", "VCALENDAR").text.toString();
  }

  /**
   * A calendar that programs read again and again.
   *
   * @param every after how long they should, in hours
   */
  static String of(String name, Locale language, int every, List<CalendarEvent> events) {
    var file = new CalendarText().head();
    file.line("NAME", escaped(name)).line("X-WR-CALNAME", escaped(name)); // RFC 7986, and what it was called before
    file.line("REFRESH-INTERVAL;VALUE=DURATION", "PT" + every + "H").line("X-PUBLISHED-TTL", "PT" + every + "H");
    file.line("X-WR-CALDESC;LANGUAGE=" + language.toLanguageTag(), escaped(name));
    events.forEach(file::event);
    return file.line("END", "VCALENDAR").text.toString();
  }

  private CalendarText head() {
    return line("BEGIN", "VCALENDAR").line("VERSION", "2.0").line("PRODID", "-//Phyle//Phyle//EN").line("CALSCALE", "GREGORIAN");
  }

  private void event(CalendarEvent event) {
    line("BEGIN", "VEVENT").line("UID", event.uid()).line("DTSTAMP", UTC.format(event.changed())).line("LAST-MODIFIED", UTC.format(event.changed()));
    switch (event.when()) {
      case Occasion.When.Hours(Instant from, Instant until) -> {
        line("DTSTART", UTC.format(from));
        if (until.isAfter(from)) {
          line("DTEND", UTC.format(until));
        }
      }
      case Occasion.When.Day(var day) -> {
        var basic = DateTimeFormatter.BASIC_ISO_DATE;
        line("DTSTART;VALUE=DATE", basic.format(day)).line("DTEND;VALUE=DATE", basic.format(day.plusDays(1)));
      }
    }
    line("SEQUENCE", String.valueOf(event.changes())).line("STATUS", event.calledOff() ? "CANCELLED" : "CONFIRMED").line("TRANSP", takesTime(event) ? "OPAQUE" : "TRANSPARENT");
    line("SUMMARY", escaped(event.summary()));
    if (!event.place().isEmpty()) {
      line("LOCATION", escaped(event.place()));
    }
    line("DESCRIPTION", escaped(event.description())).line("URL", event.url()).line("END", "VEVENT");
  }

  /** Whether one is busy meanwhile; what only falls due leaves the day free. */
  private static boolean takesTime(CalendarEvent event) {
    return event.when() instanceof Occasion.When.Hours(Instant from, Instant until) && until.isAfter(from);
  }

  /** Text (3.3.11): no control character but the line break, which is written as two characters. */
  private static String escaped(String plain) {
    return plain
        .replace("\\", "\\\\")
        .replace(";", "\\;")
        .replace(",", "\\,")
        .replaceAll("\r\n?|\n", "\\\\n")
        .replaceAll("[\\p{Cc}\u2028\u2029]", "");
  }

  /** One content line, folded (3.1): a break and a space before the 76th octet, never inside a character. */
  private CalendarText line(String name, String value) {
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
