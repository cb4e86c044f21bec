package coop.phyle.voting;

import coop.phyle.kernel.tally.ClassId;
import coop.phyle.membership.MemberId;

/**
 * A member's place on a frozen roll.
 *
 * @param number its line in the register
 * @param voted whether it has voted, which is all the roll says
 */
public record Seat(MemberId member, int number, ClassId inClass, String name, boolean voted) {}
