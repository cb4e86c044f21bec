/**
 * Members' initiatives: a text others support, its rivals and amendments, and the one vote between them and the status quo that enough support forces.
 *
 * <p>Owns schema {@code initiatives}: question, initiative, wording, withdrawal, adoption, support, threshold, lapse, freezing, choice, opening, closure (tenant tables). A
 * question's stage is the set of rows it has. Its roll and ballots are in the box of its number ({@code voting}).
 *
 * <p>No officer takes part: support reaches the statutes' requisition, and from then on the scheduler moves the question through its phases.
 */
@ApplicationModule(
    allowedDependencies = {
      "archive", "calendar", "deciding", "meetings", "delegation", "discussion", "counting", "voting", "membership", "statutes", "record", "notices", "documents", "identity"
    })
@NullMarked
package coop.phyle.initiatives;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
