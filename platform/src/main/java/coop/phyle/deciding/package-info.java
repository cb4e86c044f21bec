/**
 * How a co-op decides: resolutions from draft to enacted, under the co-op's own rules as they stood when notice was given.
 *
 * <p>Owns schema {@code deciding}: numbering, decision, decision_notice, decision_withdrawal, decision_opening, roll, open_ballot,
 * secret_ballot, decision_closure, decision_count, decision_check, decision_enactment. A decision's stage is the set of rows it has.
 *
 * <p>Secret ballots: the roll says that a member voted, never when; the ballot says what, never who. See docs/threat-model.md.
 */
@ApplicationModule(allowedDependencies = {"membership", "statutes", "record", "notices", "documents", "identity"})
@NullMarked
package coop.phyle.deciding;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
