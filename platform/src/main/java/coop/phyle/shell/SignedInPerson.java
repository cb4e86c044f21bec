package coop.phyle.shell;

/** What the shell needs to know of whoever signed in; the identity module's principal is one. */
public interface SignedInPerson {
  PersonId personId();

  String displayName();

  /** Whether this person runs the server. */
  boolean operator();
}
