package coop.phyle.polls;

/** Where a poll stands. */
public enum Stage {
  ANNOUNCED,
  OPEN,
  /** Over, and about to be counted or drawn. */
  WAITING,
  CLOSED,
  WITHDRAWN
}
