package coop.phyle.kernel.rules;

/** Members' initiatives can be begun and come to a vote, and nobody floods the others with them. */
final class SoundInitiatives {
  /** So many that a quota of more is none. */
  private static final int MOST = 100;
  private static final int YEAR = 365;

  private SoundInitiatives() {}

  static void check(RuleBook rules, Findings found) {
    var initiatives = rules.initiatives();
    range(found, "open", initiatives.open(), 1, MOST);
    range(found, "begun", initiatives.begun(), 1, MOST);
    range(found, "begunDays", initiatives.begunDays(), 1, YEAR);
    range(found, "answers", initiatives.answers(), 1, MOST);
    range(found, "versions", initiatives.versions(), 1, MOST);
    range(found, "gatheringMonths", initiatives.gatheringMonths(), 1, 24);
    range(found, "discussionDays", initiatives.discussionDays(), 1, YEAR);
    range(found, "noticeDays", initiatives.noticeDays(), 0, YEAR);
  }

  private static void range(Findings found, String part, int value, int least, int most) {
    found.error(SoundMeetings.outside(value, least, most), Code.INITIATIVES_RANGE, "initiatives." + part, value, least, most);
  }
}
