package coop.phyle.polls;

/** When results and reasons show. It never changes once a poll is asked. */
public enum Showing {
  ALWAYS,
  /** To those who have voted, and to everybody once it is closed. */
  AFTER_VOTE,
  AFTER_CLOSE
}
