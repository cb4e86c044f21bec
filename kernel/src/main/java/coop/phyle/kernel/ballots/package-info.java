/** Ballots as the record publishes them: their text, their codes, and what stays sealed where a class is too small to be secret. */
@NullMarked
package coop.phyle.kernel.ballots;

import org.jspecify.annotations.NullMarked;
