/**
 * Ballots: the papers that say what one may say and the one text it says it in; and ballots as the record publishes them: their text, their codes,
 * and what stays sealed where a class is too small to be secret.
 */
@NullMarked
package coop.phyle.kernel.ballots;

import org.jspecify.annotations.NullMarked;
