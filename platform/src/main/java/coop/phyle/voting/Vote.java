package coop.phyle.voting;

import coop.phyle.kernel.ballots.CastBallot;
import coop.phyle.kernel.tally.Choice;
import coop.phyle.membership.MemberId;
import coop.phyle.shell.CoopId;
import coop.phyle.shell.PersonId;
import java.util.Optional;

/**
 * Somebody's wish to vote for a member they are, or represent.
 *
 * @param said what the ballot shall say, as the paper of the vote reads it
 * @param receipt what the voter was shown for the secret ballot to be replaced; only for changing a secret vote
 */
public record Vote(CoopId coop, VoteNumber number, PersonId person, MemberId member, String said, Optional<Receipt> receipt) {
  /** For, against or abstaining, in a resolution. */
  public static Vote on(CoopId coop, VoteNumber number, PersonId person, MemberId member, Choice choice, Optional<Receipt> receipt) {
    return new Vote(coop, number, person, member, CastBallot.key(choice), receipt);
  }
}
