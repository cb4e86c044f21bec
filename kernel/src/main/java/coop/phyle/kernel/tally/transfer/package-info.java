/** The single transferable vote: Scottish 2007, two rules of the Proportional Representation Foundation, seats kept for classes. */
@NullMarked
package coop.phyle.kernel.tally.transfer;

import org.jspecify.annotations.NullMarked;
