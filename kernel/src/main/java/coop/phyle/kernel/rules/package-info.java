/** The rule book: a co-op's statutes as typed values. They print the text, drive every calculation and count every vote. */
@NullMarked
package coop.phyle.kernel.rules;

import org.jspecify.annotations.NullMarked;
