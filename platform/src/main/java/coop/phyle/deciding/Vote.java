package coop.phyle.deciding;

import coop.phyle.kernel.tally.Choice;
import coop.phyle.membership.MemberId;
import coop.phyle.shell.CoopId;
import coop.phyle.shell.PersonId;
import java.util.Optional;

/**
 * Somebody's wish to vote for a member they are, or represent.
 *
 * @param receipt what the voter was shown for the secret ballot to be replaced; only for changing a secret vote
 */
public record Vote(CoopId coop, DecisionNumber number, PersonId person, MemberId member, Choice choice, Optional<Receipt> receipt) {}
