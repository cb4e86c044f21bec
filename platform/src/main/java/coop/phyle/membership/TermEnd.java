package coop.phyle.membership;

/** How an appointment ended before its term. */
public enum TermEnd {
  STEPPED_DOWN,
  REMOVED,
  LEFT
}
