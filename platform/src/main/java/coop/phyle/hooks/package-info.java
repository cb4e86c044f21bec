/**
 * Tells other programs what happens in a co-op. A hook follows the sealed record, so it hears of every act once it is final, in order, and of none that was rolled
 * back; acts hold no personal data, so neither does what is sent.
 *
 * <p>Owns schema {@code hooks}: hook, change, ending, progress, attempt (tenant tables). What is sent and how a receiver checks it is told by {@link coop.phyle.hooks.Shape}
 * and {@link coop.phyle.hooks.Signing}.
 */
@ApplicationModule(allowedDependencies = {"record", "identity", "notices"})
@NullMarked
package coop.phyle.hooks;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
