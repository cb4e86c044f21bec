/** What every way of electing shares: who stands, what ballots are worth, how ties are settled, and a result with its whole working. */
@NullMarked
package coop.phyle.kernel.tally.election;

import org.jspecify.annotations.NullMarked;
