package coop.phyle.voting;

import coop.phyle.kernel.ballots.Nonce;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Casts votes and changes them until the vote closes. Two statements, whatever the size of the roll. */
@Service
public class CastingVotes {
  private final Ballots ballots;
  private final Clock clock;
  private final SecureRandom random = new SecureRandom();

  CastingVotes(Ballots ballots, Clock clock) {
    this.ballots = ballots;
    this.clock = clock;
  }

  /** The clock is read after the locks are held, so a vote that waited in the last second is judged by when its turn came. */
  @Transactional
  public Cast cast(Vote vote) {
    return cast(vote, true);
  }

  /** The same for somebody who may cast a ballot but change none. */
  @Transactional
  public Cast castOnce(Vote vote) {
    return cast(vote, false);
  }

  private Cast cast(Vote vote, boolean mayChange) {
    var held = ballots.hold(vote);
    if (held.isEmpty()) {
      return Cast.Refused.of(ballots.opened(vote) ? Cast.Reason.NOT_ON_ROLL : Cast.Reason.NOT_OPEN);
    }
    if (!mayChange && held.get().place().voted()) {
      return Cast.Refused.of(Cast.Reason.ALREADY_VOTED);
    }
    var open = held.get().vote();
    return switch (open.cast(held.get().place(), vote, Nonce.from(random), clock.instant())) {
      case Open.Casting.No no -> no.refused();
      case Open.Casting.Yes yes -> put(vote, open, yes);
    };
  }

  private Cast put(Vote vote, Open open, Open.Casting.Yes yes) {
    var replaced = open.secret() && yes.replaces() ? vote.receipt() : Optional.<Receipt>empty();
    return switch (ballots.put(vote, open.secret(), yes.ballot(), replaced)) {
      case TAKEN -> new Cast.Counted(yes.ballot().receipt(), open.secret(), yes.replaces());
      case COUNTED -> Cast.Refused.of(Cast.Reason.CLOSED);
      case UNKNOWN -> Cast.Refused.of(Cast.Reason.RECEIPT_UNKNOWN);
    };
  }
}
