package coop.phyle.membership;

import coop.phyle.kernel.tally.ClassId;
import java.time.LocalDate;
import java.util.OptionalInt;

/**
 * A line about to enter the register.
 *
 * @param name as it shall stand in the register
 * @param address postal address; may be empty where it is not known
 * @param admitted first day as a member
 * @param number the number an older register gave; empty for the next free one
 * @param statutes version of the statutes the member accepted, where known
 */
record NewMember(
    Joiner joiner, ClassId memberClass, String name, String address, LocalDate admitted, OptionalInt number, OptionalInt statutes) {}
