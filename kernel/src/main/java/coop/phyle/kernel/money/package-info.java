/** Exact amounts and fractions. */
@NullMarked
package coop.phyle.kernel.money;

import org.jspecify.annotations.NullMarked;
