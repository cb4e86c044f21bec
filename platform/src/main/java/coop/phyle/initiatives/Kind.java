package coop.phyle.initiatives;

/** How an initiative came to its question. */
public enum Kind {
  FIRST,
  /** Another answer to the same question. */
  RIVAL,
  /** A changed text of another. */
  AMENDMENT
}
