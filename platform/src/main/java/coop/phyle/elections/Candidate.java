package coop.phyle.elections;

import coop.phyle.kernel.tally.ClassId;
import coop.phyle.membership.MemberId;
import coop.phyle.shell.PersonId;
import java.util.Optional;

/**
 * A member put forward.
 *
 * @param number in the election, in order of nomination; the ballot paper has numbers of its own
 * @param memberNumber line in the register
 * @param name as it stood in the register
 * @param seconder who stands behind the nomination
 * @param statement Markdown; empty where there is none
 * @param photo version of the portrait, 0 where there is none
 */
record Candidate(
    int number, MemberId member, int memberNumber, ClassId inClass, String name, PersonId nominatedBy, boolean accepted, Optional<PersonId> seconder,
    boolean withdrawn, String statement, int photo) {

  /** Whether they stand in an election that asks for a seconder or does not. */
  boolean stands(boolean seconded) {
    return accepted && !withdrawn && (seconder.isPresent() || !seconded);
  }
}
