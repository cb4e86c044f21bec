package coop.phyle.kernel.rules;

import coop.phyle.kernel.json.Json;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;

/**
 * The step from one rule book to another: what changes, and whether locked clauses allow it.
 *
 * @param changes each value that differs, in the rule book's order
 * @param breaches locked clauses the step would weaken; it is refused unless empty
 */
public record Amendment(List<Change> changes, List<Finding> breaches) {
  /**
   * One value that differs. Lists of texts and tests are one value.
   *
   * @param path in the rule book's JSON names, a class by its key: "classes.workers.share"
   * @param before empty where the value is new
   * @param after empty where the value goes
   */
  public record Change(String path, Optional<Json> before, Optional<Json> after) {}

  public Amendment {
    changes = List.copyOf(changes);
    breaches = List.copyOf(breaches);
  }

  public static Amendment between(RuleBook before, RuleBook after) {
    return new Amendment(changes(before, after), Entrenchment.check(before, after));
  }

  private static List<Change> changes(RuleBook before, RuleBook after) {
    var changes = new ArrayList<Change>();
    compare("", keyed(RuleBooks.write(before)), keyed(RuleBooks.write(after)), changes);
    var orderBefore = before.classes().stream().map(MemberClass::id).toList();
    var orderAfter = after.classes().stream().map(MemberClass::id).toList();
    if (!orderBefore.equals(orderAfter) && new HashSet<>(orderBefore).equals(new HashSet<>(orderAfter))) {
      changes.add(new Change("classes", Optional.of(Json.texts(orderBefore.stream().map(Object::toString).toList())),
          Optional.of(Json.texts(orderAfter.stream().map(Object::toString).toList()))));
    }
    return changes;
  }

  /** Classes by their key instead of their place, so that an inserted class does not look like a change of all that follow. */
  private static Json.Obj keyed(Json.Obj rules) {
    var classes = Json.obj();
    for (var item : rules.list("classes")) {
      classes = classes.with(item.asObject().text("id"), item);
    }
    return whole(rules.with("classes", classes));
  }

  /** With the parts that a silent rule book leaves out, so that a change to one number of them is one change. */
  private static Json.Obj whole(Json.Obj rules) {
    var whole = rules.has("participation") ? rules : rules.with("participation", RuleBooks.write(Participation.SILENT));
    whole = whole.has("meetings") ? whole : whole.with("meetings", MeetingRules.SILENT.write());
    return whole.has("initiatives") ? whole : whole.with("initiatives", InitiativeRules.SILENT.write());
  }

  private static void compare(String path, Json.Obj before, Json.Obj after, List<Change> changes) {
    var keys = new ArrayList<>(before.members().keySet());
    after.members().keySet().stream().filter(key -> !before.has(key)).forEach(keys::add);
    for (var key : keys) {
      var at = path.isEmpty() ? key : path + "." + key;
      var old = before.get(key);
      var now = after.get(key);
      if (old.orElse(Json.NULL) instanceof Json.Obj a && now.orElse(Json.NULL) instanceof Json.Obj b) {
        compare(at, a, b, changes);
      } else if (!old.equals(now)) {
        changes.add(new Change(at, old, now));
      }
    }
  }
}
