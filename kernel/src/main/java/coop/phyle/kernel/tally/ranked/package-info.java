/** Counts of ranked ballots that need no quota: instant runoff, Schulze, ranked pairs, Borda. For seats in proportion there is the transferable vote. */
@NullMarked
package coop.phyle.kernel.tally.ranked;

import org.jspecify.annotations.NullMarked;
