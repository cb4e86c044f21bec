package coop.phyle.shell;

/** Who may use a route. A route that names nobody is closed to all. */
public enum Who {
  EVERYONE,
  /** Anybody with an account. */
  SIGNED_IN,
  /** A member of the co-op in the URL, or a member organisation's representative. */
  MEMBER,
  SECRETARY,
  TREASURER,
  DIRECTOR,
  /** The person who set this server up. */
  OPERATOR
}
