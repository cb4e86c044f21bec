package coop.phyle.kernel.verify;

import coop.phyle.kernel.json.Json;
import coop.phyle.kernel.rules.RuleBook;
import coop.phyle.kernel.rules.RuleBooks;
import java.util.ArrayList;
import java.util.List;

/** Every version of the statutes, as typed rules. */
final class StatutesSoFar {
  private final List<RuleBook> versions = new ArrayList<>();

  void adopted(Json.Obj body) {
    Differs.unless(versions.isEmpty(), "statutes adopted", "once", "again");
    add(body);
  }

  void amended(Json.Obj body) {
    Differs.unless(!versions.isEmpty(), "statutes amended", "statutes adopted before", "none");
    add(body);
  }

  RuleBook version(long number, String where) {
    Differs.unless(number >= 1 && number <= versions.size(), where, "a version from 1 to " + versions.size(), number);
    return versions.get((int) number - 1);
  }

  /** The version in force at this point of the history. */
  RuleBook latest(String where) {
    return version(versions.size(), where + ", statutes");
  }

  private void add(Json.Obj body) {
    Differs.unlessEqual(versions.size() + 1L, body.whole("version"), "statutes, version");
    versions.add(RuleBooks.read(body.object("rules")));
  }
}
