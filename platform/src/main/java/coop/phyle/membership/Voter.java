package coop.phyle.membership;

import coop.phyle.kernel.tally.ClassId;
import coop.phyle.shell.PersonId;

/**
 * A current member on the roll: one ballot, whoever casts it.
 *
 * @param votes who casts the ballot: the person, or the organisation's representative; may stand behind several members
 * @param name the member's name in the register
 */
public record Voter(MemberId member, PersonId votes, ClassId memberClass, String name) {}
