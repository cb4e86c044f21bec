/**
 * How a co-op decides: resolutions from draft to enacted, under the co-op's own rules as they stood when notice was given.
 *
 * <p>Owns schema {@code deciding}: decision, decision_notice, decision_withdrawal, decision_opening, decision_closure, decision_count, decision_check,
 * decision_enactment, decision_meeting, decision_release, vote_on_behalf, interest. A decision's stage is the set of rows it has. Its roll and ballots are in the box of its number ({@code voting}).
 */
@ApplicationModule(allowedDependencies = {"archive", "calendar", "delegation", "discussion", "voting", "membership", "statutes", "record", "notices", "documents", "identity"})
@NullMarked
package coop.phyle.deciding;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
