package coop.phyle.voting;

import coop.phyle.shell.Coop;
import coop.phyle.shell.PersonId;

/**
 * Somebody who followed the link mailed to them, and has not signed in.
 *
 * @param path of the link, which is where its forms are posted
 */
public record LinkedVoter(Coop coop, VoteNumber number, PersonId person, String path) {
  /** Never the link. */
  @Override
  public String toString() {
    return "LinkedVoter[" + coop.slug() + " " + number + "]";
  }
}
