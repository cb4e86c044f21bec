package coop.phyle.statutes;

import coop.phyle.kernel.rules.Interested;
import coop.phyle.kernel.rules.MeetingRules;
import java.util.Map;

/** How meetings are called and held, as fields of the question on decisions: "meetings.awaitMinutes". */
final class MeetingFields {
  private MeetingFields() {}

  static void show(Map<String, String> shown, MeetingRules meetings) {
    shown.put("meetings.shorterConsent", Typed.part(meetings.shorterConsent()));
    shown.put("meetings.shortestDays", String.valueOf(meetings.shortestDays()));
    shown.put("meetings.awaitMinutes", String.valueOf(meetings.awaitMinutes()));
    shown.put("meetings.callMonths", String.valueOf(meetings.callMonths()));
    shown.put("meetings.holdWeeks", String.valueOf(meetings.holdWeeks()));
    shown.put("meetings.conveners", String.valueOf(meetings.conveners()));
    shown.put("meetings.annualMonths", String.valueOf(meetings.annualMonths()));
    shown.put("meetings.yearEnds", String.valueOf(meetings.yearEnds()));
    shown.put("meetings.interested", Typed.choice(meetings.interested()));
  }

  static MeetingRules read(Form form) {
    return new MeetingRules(
        form.part("meetings.shorterConsent"),
        form.whole("meetings.shortestDays", 0, 365),
        form.whole("meetings.awaitMinutes", 0, 240),
        form.whole("meetings.callMonths", 1, 6),
        form.whole("meetings.holdWeeks", 1, 52),
        form.whole("meetings.conveners", 1, 100),
        form.whole("meetings.annualMonths", 1, 18),
        form.whole("meetings.yearEnds", 1, 12),
        form.choice("meetings.interested", Interested.class, "choose"));
  }
}
