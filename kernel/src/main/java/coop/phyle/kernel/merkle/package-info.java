/** The append-only log: RFC 6962 trees grown leaf by leaf, proofs from stored nodes, signed heads, and commitments to what must stay erasable. */
@NullMarked
package coop.phyle.kernel.merkle;

import org.jspecify.annotations.NullMarked;
