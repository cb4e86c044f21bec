package coop.phyle.kernel.tally.support;

/** What somebody says to a proposal when consent is asked for; an objection has been ruled on before the count. */
public enum Voice {
  CONSENT,
  /** Has concerns, or cannot carry it out, but does not stand in the way. */
  STAND_ASIDE,
  /** Ruled no reason against the proposal. */
  OBJECTION_NOT_VALID,
  /** Ruled valid and met by a change of the proposal. */
  OBJECTION_RESOLVED,
  /** Ruled valid and not resolved. */
  OBJECTION_STANDS
}
