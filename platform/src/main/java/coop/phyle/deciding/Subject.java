package coop.phyle.deciding;

import coop.phyle.kernel.json.Json;
import java.util.Collections;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What a resolution acts on, in the terms of its {@link Enactor}: {@code {"member": "0198…", "office": "SECRETARY"}}. Two decisions on the
 * same matter with equal subjects ask the same question.
 *
 * @param values in the order of their keys, so that the text form is canonical
 */
public record Subject(SortedMap<String, String> values) {
  public static final Subject NONE = of(Map.of());

  public Subject {
    values = Collections.unmodifiableSortedMap(new TreeMap<>(values));
  }

  public static Subject of(Map<String, String> values) {
    return new Subject(new TreeMap<>(values));
  }

  static Subject read(String text) {
    var values = new TreeMap<String, String>();
    Json.parseObject(text).members().forEach((key, value) -> values.put(key, value.asText()));
    return new Subject(values);
  }

  /** A value the enactor put there; a missing one is a bug. */
  public String get(String key) {
    var value = values.get(key);
    if (value == null) {
      throw new IllegalStateException("subject has no " + key);
    }
    return value;
  }

  /** The same subject without what does not change the question, such as dates. */
  public Subject without(String... keys) {
    var rest = new TreeMap<>(values);
    for (var key : keys) {
      rest.remove(key);
    }
    return new Subject(rest);
  }

  @Override
  public String toString() {
    var members = new java.util.LinkedHashMap<String, Json>();
    values.forEach((key, value) -> members.put(key, Json.of(value)));
    return new Json.Obj(members).toString();
  }
}
