package coop.phyle.deciding;

import coop.phyle.kernel.ballots.Nonce;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Casts votes and changes them until the vote closes. Four statements, whatever the size of the roll. */
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
    var open = ballots.hold(vote);
    if (open.isEmpty()) {
      return new Cast.Refused(Cast.Reason.NOT_OPEN);
    }
    var place = ballots.place(vote);
    if (place.isEmpty()) {
      return new Cast.Refused(Cast.Reason.NOT_ON_ROLL);
    }
    return switch (open.get().cast(place.get(), vote, Nonce.from(random), clock.instant())) {
      case Open.Casting.No no -> new Cast.Refused(no.reason());
      case Open.Casting.Yes yes -> put(vote, open.get(), yes);
    };
  }

  private Cast put(Vote vote, Open open, Open.Casting.Yes yes) {
    if (!open.secret()) {
      ballots.put(vote, yes.ballot());
    } else if (!ballots.putSecret(vote, yes.ballot(), yes.replaces() ? vote.receipt() : Optional.empty())) {
      return new Cast.Refused(Cast.Reason.RECEIPT_UNKNOWN);
    }
    ballots.mark(vote, open.secret());
    return new Cast.Counted(yes.ballot().receipt(), open.secret(), yes.replaces());
  }
}
