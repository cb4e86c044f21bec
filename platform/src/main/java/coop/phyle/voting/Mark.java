package coop.phyle.voting;

import coop.phyle.kernel.tally.ClassId;
import coop.phyle.membership.MemberId;

/**
 * A line of a frozen roll.
 *
 * @param number in the register
 * @param voted whether a ballot is in the box
 */
public record Mark(MemberId member, int number, ClassId inClass, String name, boolean voted) {}
