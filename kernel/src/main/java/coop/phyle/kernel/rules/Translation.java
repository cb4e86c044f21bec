package coop.phyle.kernel.rules;

import coop.phyle.kernel.json.InvalidJson;
import coop.phyle.kernel.json.Json;
import java.util.ArrayList;

/**
 * Presets carry English texts and, under "texts", those of other languages by path:
 * {@code "texts":{"es":{"rules.classes.workers.name":"Trabajo","law.name":"…"}}}. A class is found by its key, not its place.
 */
public final class Translation {
  private Translation() {}

  /** The preset in a language; in English, or one it has no texts for, as it is. A path that leads nowhere is a fault. */
  public static Json.Obj of(Json.Obj preset, String language) {
    if (!preset.has("texts") || !preset.object("texts").has(language)) {
      return preset;
    }
    Json translated = preset;
    for (var text : preset.object("texts").object(language).members().entrySet()) {
      translated = put(translated, text.getKey(), text.getKey(), text.getValue());
    }
    return translated.asObject();
  }

  private static Json put(Json node, String path, String whole, Json text) {
    var dot = path.indexOf('.');
    var key = dot < 0 ? path : path.substring(0, dot);
    return switch (node) {
      case Json.Obj object when object.has(key) ->
          object.with(key, dot < 0 ? text : put(object.need(key), path.substring(dot + 1), whole, text));
      case Json.Arr array when dot >= 0 -> {
        var items = new ArrayList<Json>();
        var hit = false;
        for (var item : array.items()) {
          var here = item instanceof Json.Obj object && object.text("id", "").equals(key);
          items.add(here ? put(item, path.substring(dot + 1), whole, text) : item);
          hit |= here;
        }
        if (!hit) {
          throw new InvalidJson(whole, "leads nowhere");
        }
        yield new Json.Arr(items);
      }
      default -> throw new InvalidJson(whole, "leads nowhere");
    };
  }
}
