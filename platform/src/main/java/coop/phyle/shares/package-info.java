/**
 * Member shares: subscribing, allotting against the money, holdings and their certificate.
 *
 * <p>Owns schema {@code shares}: subscription, cancellation, allotment, undoing (all tenant tables). Plugs into payments as their payee and into the
 * founding of a co-op, where it opens the book.
 */
@ApplicationModule(allowedDependencies = {"payments", "ledger", "membership", "statutes", "record", "notices", "documents", "identity"})
@NullMarked
package coop.phyle.shares;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
