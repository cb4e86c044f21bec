package coop.phyle.kernel.tally;

import coop.phyle.kernel.money.Fraction;
import java.util.SortedMap;

/**
 * How much each class counts in a class-weighted test.
 *
 * @param shares share of the whole each class carries; they sum to 1
 * @param caps most a class may carry of any weighted vote ("investors at most 10 %"); empty where none
 * @param absent what an absent class's share does
 */
public record Weighting(SortedMap<ClassId, Fraction> shares, SortedMap<ClassId, Fraction> caps, AbsentClass absent) {}
