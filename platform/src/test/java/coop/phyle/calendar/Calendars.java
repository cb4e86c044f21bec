package coop.phyle.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Reads calendar files as a program does, from RFC 5545: unfold, split at the first colon, events one by one. */
final class Calendars {
  private Calendars() {}

  /** The events, each property by its name with parameters; texts plain again. */
  static List<Map<String, String>> read(String file) {
    assertThat(file).startsWith("BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:").endsWith("END:VCALENDAR\r\n").doesNotContain("\r\n\r\n");
    var events = new ArrayList<Map<String, String>>();
    for (var line : file.replace("\r\n ", "").split("\r\n")) {
      var colon = line.indexOf(':');
      var name = line.substring(0, colon);
      assertThat(name).matches("[A-Z-]+(;[A-Z]+=[A-Za-z-]+)*");
      if (name.equals("BEGIN") || name.equals("END")) {
        assertThat(line.substring(colon + 1)).as("nothing smuggled in").isIn("VCALENDAR", "VEVENT");
        if (line.equals("BEGIN:VEVENT")) {
          events.add(new LinkedHashMap<>());
        }
      } else if (!events.isEmpty()) {
        assertThat(events.getLast().put(name, plain(line.substring(colon + 1)))).as(name + " once").isNull();
      }
    }
    events.forEach(event -> assertThat(event).containsKeys("UID", "DTSTAMP", "SEQUENCE", "SUMMARY"));
    return events;
  }

  private static String plain(String text) {
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
