package coop.phyle.polls;

import coop.phyle.kernel.money.Fraction;
import coop.phyle.shell.Problem;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;

/** A filled-in form, read field by field. Faults gather; a faulty field reads as something harmless. */
final class Entered {
  private static final String NUMBER = "polls.problem.number";
  private final Map<String, String> fields;
  private final ZoneId zone;
  private final List<Problem> problems = new ArrayList<>();

  Entered(Map<String, String> fields, ZoneId zone) {
    this.fields = Map.copyOf(fields);
    this.zone = zone;
  }

  Map<String, String> fields() {
    return fields;
  }

  List<Problem> problems() {
    return List.copyOf(problems);
  }

  void fault(String field, String key, Object... args) {
    problems.add(Problem.of(field, key, args));
  }

  String text(String field) {
    return fields.getOrDefault(field, "").strip();
  }

  boolean on(String field) {
    return List.of("on", "true", "1").contains(text(field));
  }

  /** A text of at most so many characters, control characters refused. */
  String text(String field, int least, int most) {
    var text = text(field);
    var length = text.codePointCount(0, text.length());
    if (length < least || length > most || text.chars().anyMatch(c -> c == 0)) {
      fault(field, least == 0 ? "polls.problem.long" : "polls.problem.length", most, least);
      return "";
    }
    return text;
  }

  /** A whole number within bounds; what holds where nothing is written. */
  int number(String field, int otherwise, int least, int most) {
    var text = text(field);
    if (text.isEmpty()) {
      return otherwise;
    }
    if (!text.matches("[0-9]{1,6}") || Integer.parseInt(text) < least || Integer.parseInt(text) > most) {
      fault(field, NUMBER, least, most);
      return otherwise;
    }
    return Integer.parseInt(text);
  }

  /** Percent, or a fraction such as 2/3. */
  Optional<Fraction> share(String field) {
    var text = text(field);
    if (text.matches("[0-9]{1,3}%?")) {
      text = text.replace("%", "") + "/100";
    }
    if (text.matches("[0-9]{1,6}/0*[1-9][0-9]{0,5}")) {
      var share = Fraction.parse(text);
      if (share.compareTo(Fraction.ONE) <= 0) {
        return Optional.of(share);
      }
    }
    fault(field, "polls.problem.share");
    return Optional.empty();
  }

  /** An amount in minor units, a hundred to one: "1200", "1200.50". */
  static OptionalLong money(String text) {
    var plain = text.strip().replace(',', '.').replaceAll("\\s", "");
    return plain.matches("[0-9]{1,12}(\\.[0-9]{1,2})?") ? OptionalLong.of(new BigDecimal(plain).movePointRight(2).longValueExact()) : OptionalLong.empty();
  }

  /** A local day and minute: "2026-12-01T18:30", or with a space between. */
  Optional<Instant> moment(String text) {
    try {
      return Optional.of(LocalDateTime.parse(text.strip().replaceFirst("\\s+", "T")).atZone(zone).toInstant());
    } catch (DateTimeException unreadable) {
      return Optional.empty();
    }
  }
}
