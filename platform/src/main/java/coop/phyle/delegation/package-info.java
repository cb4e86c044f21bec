/**
 * Liquid delegation: members let others vote in open votes, on everything, in a circle, on a subject or on one decision or poll, until they vote themselves or take it back.
 * Chains are followed by {@code kernel.tally.support.Delegations}; at closing each vote that is carried becomes a ballot of its own in the box.
 *
 * <p>Owns schema {@code delegation}: delegation, revocation (tenant tables, append-only). Whether and how far members may delegate is a rule of their
 * statutes. Secret votes and meetings know no delegation: there a vote that is carried would have to say whose it is.
 */
@ApplicationModule(allowedDependencies = {"voting", "circles", "membership", "statutes", "notices", "identity"})
@NullMarked
package coop.phyle.delegation;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
