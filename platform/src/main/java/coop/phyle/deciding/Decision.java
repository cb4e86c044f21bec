package coop.phyle.deciding;

import coop.phyle.kernel.rules.Matter;
import coop.phyle.kernel.rules.ResolutionKind;
import coop.phyle.shell.CoopId;
import coop.phyle.shell.PersonId;
import coop.phyle.voting.VoteNumber;
import java.time.Instant;
import java.util.List;

/**
 * A question, as it stands in its draft and, from the day of notice, for good.
 *
 * @param secret whether its ballots are secret
 * @param tags subjects it is about
 */
record Decision(
    CoopId coop,
    VoteNumber number,
    ResolutionKind kind,
    Matter matter,
    Subject subject,
    String title,
    String body,
    boolean secret,
    List<String> tags,
    PersonId proposedBy,
    Instant proposedAt) {}
