/** Counting votes: rules in, counts in, result with its working out. */
@NullMarked
package coop.phyle.kernel.tally;

import org.jspecify.annotations.NullMarked;
