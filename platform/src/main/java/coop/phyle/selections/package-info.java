/**
 * Roles filled by consent, without candidates: everybody names somebody and says why, all forms are shown at once, a change round, a proposal, the others consent or
 * object, and who is proposed is asked last. A yes fills the role in the same transaction.
 *
 * <p>Owns schema {@code selections}: selection, chooser, form, phase_end, proposal, hearing, reply, filling, calling_off (tenant tables that only grow). Consent is asked
 * in a poll ({@code polls}), whose objections and rulings hold here too.
 */
@ApplicationModule(allowedDependencies = {"archive", "calendar", "discussion", "polls", "voting", "circles", "membership", "statutes", "record", "notices", "documents", "identity"})
@NullMarked
package coop.phyle.selections;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
