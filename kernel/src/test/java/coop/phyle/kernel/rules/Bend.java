package coop.phyle.kernel.rules;

import coop.phyle.kernel.json.Json;
import java.util.ArrayList;

/** Bends one value of a JSON tree by its path; array items by their place, "classes.0.share". Null removes. */
final class Bend {
  private Bend() {}

  static RuleBook rules(String path, String json) {
    return rules(Books.sound(), path, json);
  }

  static RuleBook rules(RuleBook rules, String path, String json) {
    return RuleBooks.read(at(RuleBooks.write(rules), path, Json.parse(json)).asObject());
  }

  static Json at(Json node, String path, Json value) {
    if (path.isEmpty()) {
      return value;
    }
    var dot = path.indexOf('.');
    var key = dot < 0 ? path : path.substring(0, dot);
    var rest = dot < 0 ? "" : path.substring(dot + 1);
    if (node instanceof Json.Arr(var items)) {
      var copy = new ArrayList<Json>(items);
      copy.set(Integer.parseInt(key), at(items.get(Integer.parseInt(key)), rest, value));
      return new Json.Arr(copy);
    }
    var object = node.asObject();
    return object.with(key, at(object.get(key).orElse(Json.NULL), rest, value));
  }
}
