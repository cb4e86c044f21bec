/**
 * The recount: reads an exported record, recomputes the log, the weights and every result, and names the first difference. Needs nothing but this kernel, so that
 * anybody can run it against a server they do not trust.
 */
@NullMarked
package coop.phyle.kernel.verify;

import org.jspecify.annotations.NullMarked;
