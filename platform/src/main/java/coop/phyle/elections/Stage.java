package coop.phyle.elections;

/** Where an election stands. */
public enum Stage {
  /** Called, nominations not yet open. */
  ANNOUNCED,
  NOMINATING,
  /** Nominations are closed, voting has not begun. */
  STANDING,
  VOTING,
  /** Voting is over, the count is due. */
  COUNTING,
  DECIDED,
  CALLED_OFF
}
