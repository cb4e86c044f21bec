package coop.phyle.identity;

import coop.phyle.shell.PersonId;
import java.util.List;

/** Whom a visitor of a demo may sign in as; the demo module implements it. */
public interface DemoCast {
  /** @param line who that is, such as "Treasurer of Horta Comuna", in the reader's language */
  record Role(PersonId person, String name, String line) {}

  List<Role> roles(java.util.Locale locale);
}
