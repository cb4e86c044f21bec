/**
 * What happened, provably: every act of a co-op is a leaf of its Merkle log (RFC 6962) under Ed25519-signed heads.
 *
 * <p>An act is written in the transaction of what it states; a job seals the acts of the last seconds into a block. Owns the tables of schema {@code record}, append-only
 * by grant and trigger. The format is in docs/record-format.md; an act is put into words by {@link coop.phyle.record.ActWords}.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {})
package coop.phyle.record;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
