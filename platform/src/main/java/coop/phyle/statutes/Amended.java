package coop.phyle.statutes;

import coop.phyle.kernel.rules.RuleBook;
import java.time.Instant;

/**
 * Amended rules, as a passed decision orders them.
 *
 * @param rules the whole new rule book
 * @param at when they take effect
 * @param decision number of the decision
 */
public record Amended(RuleBook rules, Instant at, int decision) {}
