package coop.phyle.statutes;

import java.util.Map;

/** What a form's fields hold: what was typed, or what the rules say. */
public record Fields(Map<String, String> values) {
  public Fields {
    values = Map.copyOf(values);
  }

  public String get(String name) {
    return values.getOrDefault(name, "");
  }

  public boolean is(String name, String value) {
    return get(name).equals(value);
  }

  public boolean on(String name) {
    return !get(name).isEmpty();
  }
}
