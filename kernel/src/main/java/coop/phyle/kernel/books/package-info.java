/** Double-entry bookkeeping: balanced entries, balances at a date, and journals other programs read. Integers only. */
@NullMarked
package coop.phyle.kernel.books;

import org.jspecify.annotations.NullMarked;
