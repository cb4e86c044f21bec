package coop.phyle.statutes;

import coop.phyle.kernel.rules.InitiativeRules;
import java.util.Map;

/** How members' initiatives go, as fields of the question on decisions: "initiatives.discussionDays". */
final class InitiativeFields {
  private InitiativeFields() {}

  static void show(Map<String, String> shown, InitiativeRules initiatives) {
    shown.put("initiatives.open", String.valueOf(initiatives.open()));
    shown.put("initiatives.begun", String.valueOf(initiatives.begun()));
    shown.put("initiatives.begunDays", String.valueOf(initiatives.begunDays()));
    shown.put("initiatives.answers", String.valueOf(initiatives.answers()));
    shown.put("initiatives.versions", String.valueOf(initiatives.versions()));
    shown.put("initiatives.gatheringMonths", String.valueOf(initiatives.gatheringMonths()));
    shown.put("initiatives.discussionDays", String.valueOf(initiatives.discussionDays()));
    shown.put("initiatives.noticeDays", String.valueOf(initiatives.noticeDays()));
  }

  static InitiativeRules read(Form form) {
    return new InitiativeRules(
        form.whole("initiatives.open", 1, 100),
        form.whole("initiatives.begun", 1, 100),
        form.whole("initiatives.begunDays", 1, 365),
        form.whole("initiatives.answers", 1, 100),
        form.whole("initiatives.versions", 1, 100),
        form.whole("initiatives.gatheringMonths", 1, 24),
        form.whole("initiatives.discussionDays", 1, 365),
        form.whole("initiatives.noticeDays", 0, 365));
  }
}
