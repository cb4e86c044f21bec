/** {@code phyle tally}: counts ballot files from the command line. The arguments, the exit codes and the keys of the JSON are kept for good. */
@NullMarked
package coop.phyle.kernel.tally.command;

import org.jspecify.annotations.NullMarked;
