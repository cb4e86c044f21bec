/**
 * Counting ballots of any paper: grouped texts become rankings, marks or positions, and one rule counts them. Pure and exact; the order in which
 * ballots come changes nothing, and input, rule and result have one canonical writing each, so that anybody can count again.
 */
@NullMarked
package coop.phyle.kernel.ballots.count;

import org.jspecify.annotations.NullMarked;
