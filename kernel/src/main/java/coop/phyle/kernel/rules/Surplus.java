package coop.phyle.kernel.rules;

import coop.phyle.kernel.money.Fraction;

/**
 * Where a surplus goes; the parts sum to 1.
 *
 * @param reserve kept in the reserve
 * @param commons paid to the commons fund
 * @param education education and co-operative promotion
 * @param members shared among members by use or work
 * @param indivisible whether the reserve can never be divided
 */
public record Surplus(Fraction reserve, Fraction commons, Fraction education, Fraction members, boolean indivisible) {}
