package coop.phyle.membership;

import coop.phyle.kernel.tally.ClassId;
import coop.phyle.shell.PersonId;

/**
 * A current member on the roll: one ballot, whoever casts it.
 *
 * @param number its line in the register; open ballots are published under it
 * @param votes who casts the ballot: the person, or the organisation's representative; may stand behind several members
 * @param name the member's name in the register
 */
public record Voter(MemberId member, int number, PersonId votes, ClassId memberClass, String name) {}
