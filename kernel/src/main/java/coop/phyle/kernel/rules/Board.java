package coop.phyle.kernel.rules;

/**
 * Directors and officers.
 *
 * @param minimum fewest directors
 * @param maximum most directors
 * @param termMonths length of an appointment
 * @param maximumTerms consecutive terms; 0 for no limit
 */
public record Board(int minimum, int maximum, int termMonths, int maximumTerms) {}
