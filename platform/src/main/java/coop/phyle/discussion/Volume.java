package coop.phyle.discussion;

/** How much a person wants to hear by mail. */
public enum Volume {
  /** Nothing. */
  MUTE,
  /** Only what speaks to them by name. */
  QUIET,
  /** New threads, answers to them, what speaks to them, and threads they have written in. */
  NORMAL,
  /** Everything. */
  LOUD
}
