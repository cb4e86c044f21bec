package coop.phyle.kernel.rules;

import coop.phyle.kernel.money.Fraction;
import coop.phyle.kernel.tally.ClassId;
import java.util.Optional;

/**
 * A class of members.
 *
 * @param id stable key
 * @param name what members call it
 * @param belongs who belongs to it, in words
 * @param share its share of every weighted vote
 * @param cap most it may carry of any vote of all members, per head or weighted, where the rules cap it
 * @param seatsMin board seats kept for it
 * @param seatsMax most board seats it may hold
 */
public record MemberClass(ClassId id, String name, String belongs, Fraction share, Optional<Fraction> cap, int seatsMin, int seatsMax) {}
