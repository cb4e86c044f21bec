package coop.phyle.meetings;

import java.util.Map;

/** A meeting as somebody typed it: texts, right or wrong. */
public record Draft(Map<String, String> entered) {
  public Draft {
    entered = Map.copyOf(entered);
  }

  String value(String field) {
    return entered.getOrDefault(field, "").strip();
  }
}
