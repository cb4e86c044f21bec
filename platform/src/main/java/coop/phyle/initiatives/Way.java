package coop.phyle.initiatives;

/** What enough support forces; chosen once, by whoever begins the question. */
public enum Way {
  /** A vote, in this place. */
  DECISION,
  /** A general meeting: a requisition is filed with the supporters' signatures, and the legal clock runs. */
  MEETING
}
