package coop.phyle.selections;

import coop.phyle.circles.CircleNumber;
import coop.phyle.shell.CoopId;
import coop.phyle.shell.PersonId;
import coop.phyle.voting.VoteNumber;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;

/**
 * A selection as it was called; its terms do not change.
 *
 * @param roleName of a role with a name of its own, else empty
 * @param circle that chooses; empty where the board or all members do
 * @param duties Markdown
 * @param qualities what the role asks of a person, in Markdown
 * @param termEnds first day no longer in the role
 * @param by who called it: the facilitator
 */
record Selection(
    CoopId coop, VoteNumber number, String title, Role role, String roleName, Optional<CircleNumber> circle, String duties, String qualities, LocalDate termEnds,
    PersonId by, Instant at, Instant formsClose, Instant changesClose) {}
