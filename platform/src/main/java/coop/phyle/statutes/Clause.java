package coop.phyle.statutes;

import java.util.List;
import java.util.stream.Collectors;

/**
 * One numbered clause.
 *
 * @param key stable across versions: "classes.shares"
 * @param number as printed: "9.2"
 * @param path the part of the rule book it prints; empty for standing text
 */
public record Clause(String key, String number, String path, List<Span> spans) {
  public Clause {
    spans = List.copyOf(spans);
  }

  public String text() {
    return spans.stream().map(Span::text).collect(Collectors.joining());
  }

  /** Whether this clause prints something at or below a rule-book path. */
  boolean prints(String prefix) {
    return path.equals(prefix) || path.startsWith(prefix + ".");
  }
}
