package coop.phyle.notices;

import coop.phyle.shell.PersonId;

/** Something that can be answered by mail. A module declares one as a bean; letters {@link About} its kind then carry an address for answers. */
public interface Answerable {
  /** The kind it answers for. */
  String kind();

  /**
   * Somebody answered. Runs in the tenancy of the co-op and in a transaction of its own; the same use case as the page's must do the work, and must ask
   * again whether this person may.
   *
   * @param by who: the address the mail came from is theirs, and so was the letter they answer
   * @param text what they wrote, without what they quoted; never blank
   */
  Answer answered(About about, PersonId by, String text);
}
