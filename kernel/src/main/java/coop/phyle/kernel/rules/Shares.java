package coop.phyle.kernel.rules;

import coop.phyle.kernel.money.Fraction;
import coop.phyle.kernel.money.Money;

/**
 * Member shares.
 *
 * @param value nominal value of one share
 * @param minimum fewest shares a member holds
 * @param maximum most a member may hold, as an amount
 * @param withdrawalMonths notice of withdrawal
 * @param interestCap most interest a year
 */
public record Shares(Money value, int minimum, Money maximum, int withdrawalMonths, Fraction interestCap) {}
