package coop.phyle.voting;

import coop.phyle.kernel.ballots.BallotCode;
import coop.phyle.kernel.ballots.CastBallot;
import coop.phyle.kernel.ballots.Nonce;
import coop.phyle.kernel.ballots.Paper;
import coop.phyle.kernel.tally.ClassId;
import coop.phyle.shell.CoopId;
import coop.phyle.shell.Problem;
import java.time.Instant;

/**
 * A vote that has opened and that this transaction keeps from being counted meanwhile.
 *
 * @param closesAt the first instant at which no ballot counts any more
 */
record Open(CoopId coop, VoteNumber number, Paper paper, boolean secret, Instant closesAt) {
  /** Decides whether a ballot counts; says nothing about who casts it. */
  Casting cast(Place place, Vote vote, Nonce nonce, Instant now) {
    if (!now.isBefore(closesAt)) {
      return new Casting.No(Cast.Refused.of(Cast.Reason.CLOSED));
    }
    if (secret && place.voted() && vote.receipt().isEmpty()) {
      return new Casting.No(Cast.Refused.of(Cast.Reason.RECEIPT_NEEDED));
    }
    return switch (paper.read(vote.said())) {
      case Paper.Read.Refused refused ->
          new Casting.No(new Cast.Refused(Cast.Reason.AGAINST_THE_PAPER, new Problem("said", refused.key(), refused.args())));
      case Paper.Read.Ballot read -> {
        var ballot = new CastBallot(place.inClass(), read.canonical(), nonce);
        yield new Casting.Yes(new Sealed(BallotCode.of(coop.value(), number.value(), ballot), ballot), place.voted());
      }
    };
  }

  /** The answer. */
  sealed interface Casting {
    record Yes(Sealed ballot, boolean replaces) implements Casting {}

    record No(Cast.Refused refused) implements Casting {}
  }

  /** A ballot and its code. */
  record Sealed(BallotCode code, CastBallot ballot) {
    Receipt receipt() {
      return new Receipt(code, ballot.nonce());
    }
  }

  /** A member's place on the roll, held by this transaction. */
  record Place(ClassId inClass, boolean voted) {}
}
