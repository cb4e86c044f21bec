package coop.phyle.deciding;

import coop.phyle.kernel.ballots.BallotCode;
import coop.phyle.kernel.ballots.CastBallot;
import coop.phyle.kernel.ballots.Nonce;
import coop.phyle.shell.CoopId;
import java.time.Instant;

/**
 * A vote that has opened and that this transaction keeps from being counted meanwhile.
 *
 * @param closesAt the first instant at which no ballot counts any more
 */
record Open(CoopId coop, DecisionNumber number, boolean secret, Instant closesAt) {
  /** Decides whether a ballot counts; says nothing about who casts it. */
  Casting cast(Place place, Vote vote, Nonce nonce, Instant now) {
    if (!now.isBefore(closesAt)) {
      return new Casting.No(Cast.Reason.CLOSED);
    }
    if (secret && place.voted() && vote.receipt().isEmpty()) {
      return new Casting.No(Cast.Reason.RECEIPT_NEEDED);
    }
    var ballot = new CastBallot(place.inClass(), vote.choice(), nonce);
    return new Casting.Yes(new Sealed(BallotCode.of(coop.value(), number.value(), ballot), ballot), place.voted());
  }

  /** The answer. */
  sealed interface Casting {
    record Yes(Sealed ballot, boolean replaces) implements Casting {}

    record No(Cast.Reason reason) implements Casting {}
  }

  /** A ballot and its code. */
  record Sealed(BallotCode code, CastBallot ballot) {
    Receipt receipt() {
      return new Receipt(code, ballot.nonce());
    }
  }

  /** A member's place on the roll, held by this transaction. */
  record Place(coop.phyle.kernel.tally.ClassId inClass, boolean voted) {}
}
