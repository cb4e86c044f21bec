/** Electing by marks: approval, score, dots, quadratic votes and majority judgment. */
@NullMarked
package coop.phyle.kernel.tally.marked;

import org.jspecify.annotations.NullMarked;
