package coop.phyle.meetings;

import coop.phyle.kernel.rules.ResolutionKind;

/** Who meets. */
public enum MeetingKind {
  /** All members. */
  GENERAL,
  /** All members, once a year, within so many months of the end of the financial year as the statutes say. */
  ANNUAL,
  /** The members of one class. */
  CLASS,
  /** The directors. */
  BOARD;

  /** The kind of resolution whose rule gives such a meeting its quorum and its least notice. */
  public ResolutionKind ordinarily() {
    return this == BOARD ? ResolutionKind.BOARD : ResolutionKind.ORDINARY;
  }
}
