package coop.phyle.meetings;

/** Where a meeting stands. Never stored: it follows from the rows it has. */
public enum Stage {
  DRAFT,
  CANCELLED,
  /** Called; not open yet, perhaps still short of consents to a short notice. */
  CALLED,
  OPEN,
  ADJOURNED,
  CLOSED
}
