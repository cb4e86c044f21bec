package coop.phyle.kernel.rules;

/**
 * Who the co-op is.
 *
 * @param name registered name
 * @param office registered office
 * @param objects what it does, in a sentence or two
 * @param currency ISO 4217 code of its books and shares
 */
public record Profile(String name, String office, String objects, String currency) {}
