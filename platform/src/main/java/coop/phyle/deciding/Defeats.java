package coop.phyle.deciding;

import coop.phyle.shell.CoopId;
import coop.phyle.voting.VoteNumber;
import java.time.Instant;
import java.util.Optional;

/** Texts voted down elsewhere than by resolution: a module above that puts texts to the vote declares a bean. Asked inside the co-op's tenancy and a transaction. */
public interface Defeats {
  /** The last time a text with this {@link RepeatBar#fingerprint} was voted down. */
  Optional<Defeat> last(CoopId coop, byte[] fingerprint);

  /** Something defeated by vote. */
  record Defeat(VoteNumber number, Instant at) {}
}
