package coop.phyle.discussion;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** Reads tasks from a text: {@code - [ ] @Ana by 2026-12-01: buy seeds}. Owner and day may be missing. */
final class TaskLines {
  static final int LONGEST = 500;
  private static final Pattern LINE = Pattern.compile("(?m)^ {0,3}[-*+] +\\[([ xX])] +(\\S.*)$");
  private static final Pattern DAY = Pattern.compile("(?iu)^[ ,]*(?:by|until|before|para el|para|hasta el|hasta|antes del|el|per al)? *(\\d{4}-\\d{2}-\\d{2})\\b[ ,]*");

  private TaskLines() {}

  /** @param mentions of the whole text */
  static List<TaskLine> in(String body, List<Mention> mentions) {
    var lines = new ArrayList<TaskLine>();
    for (var line = LINE.matcher(body); line.find(); ) {
      var start = line.start(2);
      var mention = mentions.stream().filter(m -> m.start() == start).findFirst();
      var rest = body.substring(mention.map(Mention::end).orElse(start), line.end());
      var day = DAY.matcher(rest);
      var due = day.find() ? day(day.group(1)) : Optional.<LocalDate>empty();
      var words = (due.isPresent() ? rest.substring(day.end()) : rest).replaceFirst("^[ :,]+", "").strip();
      if (!words.isEmpty()) {
        lines.add(new TaskLine(lines.size(), words.substring(0, Math.min(LONGEST, words.length())), mention.map(Mention::person), due, !line.group(1).isBlank()));
      }
    }
    return lines;
  }

  /** The text without its tasks, which pages show by themselves. */
  static String without(String body) {
    return LINE.matcher(body).replaceAll("").replaceAll("\n{3,}", "\n\n").strip();
  }

  private static Optional<LocalDate> day(String text) {
    try {
      return Optional.of(LocalDate.parse(text));
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }
}
