package coop.phyle.kernel.rules;

/** Members can take part as the rules say, and meetings can be called and held as they say. */
final class SoundMeetings {
  /** So many that one person would decide alone in most co-ops; more is a slip of the pen. */
  private static final int MOST_CARRIED = 100;

  private SoundMeetings() {}

  static void check(RuleBook rules, Findings found) {
    participation(rules.participation(), found);
    calling(rules.meetings(), found);
    requisition(rules.meetings(), found);
    annual(rules.meetings(), found);
  }

  private static void participation(Participation participation, Findings found) {
    var at = "participation";
    found.error(outside(participation.proxies(), 0, MOST_CARRIED), Code.PROXIES_RANGE, at + ".proxies", participation.proxies(), MOST_CARRIED);
    found.error(outside(participation.delegations(), 0, MOST_CARRIED), Code.DELEGATIONS_RANGE, at + ".delegations", participation.delegations(), MOST_CARRIED);
    found.error(outside(participation.delegationMonths(), 1, 120), Code.DELEGATION_MONTHS_RANGE, at + ".delegationMonths", participation.delegationMonths());
    var signatures = participation.requisition();
    var broken = signatures.number() < 1 || SoundClasses.outside(signatures.fraction()) || signatures.fraction().isZero();
    found.error(broken, Code.REQUISITION_RANGE, at + ".requisition", signatures.number(), signatures.fraction());
  }

  private static void calling(MeetingRules meetings, Findings found) {
    var consent = meetings.shorterConsent();
    found.error(SoundClasses.outside(consent) || consent.isZero(), Code.SHORTER_CONSENT_RANGE, "meetings.shorterConsent", consent);
    found.error(outside(meetings.shortestDays(), 0, 365), Code.SHORTEST_NOTICE_RANGE, "meetings.shortestDays", meetings.shortestDays());
    found.error(outside(meetings.awaitMinutes(), 0, 240), Code.AWAIT_RANGE, "meetings.awaitMinutes", meetings.awaitMinutes());
  }

  /** The last day to hold it must not come before the last day to call it. */
  private static void requisition(MeetingRules meetings, Findings found) {
    var months = meetings.callMonths();
    var weeks = meetings.holdWeeks();
    found.error(outside(months, 1, 6), Code.CALL_MONTHS_RANGE, "meetings.callMonths", months);
    found.error(weeks > 52 || weeks * 7L < months * 31L, Code.HOLD_WEEKS_RANGE, "meetings.holdWeeks", weeks, months);
    found.error(outside(meetings.conveners(), 1, 100), Code.CONVENERS_RANGE, "meetings.conveners", meetings.conveners());
  }

  private static void annual(MeetingRules meetings, Findings found) {
    found.error(outside(meetings.annualMonths(), 1, 18), Code.ANNUAL_RANGE, "meetings.annualMonths", meetings.annualMonths());
    found.error(outside(meetings.yearEnds(), 1, 12), Code.YEAR_ENDS_RANGE, "meetings.yearEnds", meetings.yearEnds());
  }

  static boolean outside(int value, int least, int most) {
    return value < least || value > most;
  }
}
