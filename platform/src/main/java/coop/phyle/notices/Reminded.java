package coop.phyle.notices;

import coop.phyle.shell.PersonId;

/** Knows whether a reminder has lost its point. A module that sends reminders which may wait for a summary declares one as a bean. */
public interface Reminded {
  /** The kind of {@link About} it knows. */
  String kind();

  /** Whether the person has done what they were to be reminded of, or no longer can. Runs in the tenancy of the co-op, in a transaction. */
  boolean settled(About about, PersonId person);
}
