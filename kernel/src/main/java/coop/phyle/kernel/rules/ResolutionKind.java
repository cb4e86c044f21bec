package coop.phyle.kernel.rules;

/** The kinds of resolution a rule book knows. */
public enum ResolutionKind {
  ORDINARY,
  SPECIAL,
  BOARD
}
