package coop.phyle.kernel.rules;

/** Who may read. */
public enum Audience {
  MEMBERS,
  EVERYONE
}
