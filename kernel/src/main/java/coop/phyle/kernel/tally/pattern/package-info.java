/** Ballots as a count sees them: alike ones together, (class, pattern) → how many. No voter, no order, no time. */
@NullMarked
package coop.phyle.kernel.tally.pattern;

import org.jspecify.annotations.NullMarked;
