package coop.phyle.statutes;

import coop.phyle.kernel.rules.RuleBook;
import coop.phyle.shell.CoopId;
import java.time.Instant;
import java.util.OptionalInt;

/**
 * A dated version of a co-op's statutes; it never changes once it is there.
 *
 * @param number 1, 2, 3…
 * @param decision number of the decision that amended them; empty for the founders' version
 * @param hash SHA-256 in hex of the canonical rule book
 */
public record Version(CoopId coop, int number, Instant adoptedAt, OptionalInt decision, RuleBook rules, String hash) {}
