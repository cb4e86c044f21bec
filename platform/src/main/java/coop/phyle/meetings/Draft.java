package coop.phyle.meetings;

import java.util.Map;

/** A meeting as somebody typed it: texts, right or wrong. */
record Draft(Map<String, String> entered) {
  Draft {
    entered = Map.copyOf(entered);
  }

  String value(String field) {
    return entered.getOrDefault(field, "").strip();
  }
}
