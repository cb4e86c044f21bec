/** What comes before a count: which proposals to look at first, who votes for whom, and consent, where reasons count and not numbers. */
@NullMarked
package coop.phyle.kernel.tally.support;

import org.jspecify.annotations.NullMarked;
