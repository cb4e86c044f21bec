package coop.phyle.statutes;

import coop.phyle.kernel.rules.RuleBook;
import java.util.List;
import java.util.Map;

/** One page of the founding and of the amendment editor: some rules, asked together. */
interface Question {
  /** Its name in URLs and message keys. */
  String key();

  /** The rule-book paths it settles. */
  List<String> paths();

  /** The field values that show these rules. */
  Map<String, String> shown(RuleBook rules);

  /** The rules with this answer; faults are left in the form. */
  RuleBook read(RuleBook rules, Form form);

  default boolean settles(String path) {
    return paths().stream().anyMatch(p -> path.equals(p) || path.startsWith(p + "."));
  }
}
