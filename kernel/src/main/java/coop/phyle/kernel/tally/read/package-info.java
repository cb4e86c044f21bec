/**
 * Reads and writes ballot files: BLT, PrefLib, Pabulib and the tabulators' generic CSV, each also gzipped; which one is told from the content.
 *
 * <p>Lines are put together before they are understood: threads cut blocks of the file into lines, split off what is the ballot's own (id,
 * weight), and add up what remains byte for byte. Each different line is parsed once. Files come from anywhere: whatever is in them, the
 * answer is ballots or {@link coop.phyle.kernel.tally.read.Unreadable} naming the first bad line.
 */
@NullMarked
package coop.phyle.kernel.tally.read;

import org.jspecify.annotations.NullMarked;
