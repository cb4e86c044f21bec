package coop.phyle.meetings;

/** Parts of a membership in exact whole numbers. What is asked is "so much or more", so a part is rounded up. */
final class Parts {
  /** "Consent of 90 % of those entitled" (model rules of 2014 for multi-stakeholder co-operatives; Companies Act 2006, section 307 (6)). */
  private static final int CONSENT_PERCENT = 90;

  private Parts() {}

  /** Consents that make a shorter notice good. */
  static int consent(int entitled) {
    return percent(entitled, CONSENT_PERCENT);
  }

  /** The least whole number that is this part or more. */
  private static int percent(int whole, int percent) {
    return Math.toIntExact(Math.ceilDiv((long) whole * percent, 100L));
  }
}
