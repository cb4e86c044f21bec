/**
 * Smaller wholes of a co-op: circles with a name, an aim, members of the co-op and guests from outside.
 *
 * <p>Owns schema {@code circles}: numbering, circle, charter, closing, seat, seat_end, coordination, coordination_end, request, request_answer, invitation,
 * invitation_use, invitation_revocation (tenant tables that only grow). Who may read what a circle says is asked of {@link coop.phyle.circles.Circles}.
 */
@ApplicationModule(allowedDependencies = {"membership", "record", "notices", "identity"})
@NullMarked
package coop.phyle.circles;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
