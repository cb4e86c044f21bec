package coop.phyle.voting;

import coop.phyle.kernel.ballots.BallotCode;
import coop.phyle.kernel.ballots.Nonce;
import java.util.Locale;
import java.util.Optional;

/**
 * A voter's proof of her ballot: the code stands in the published list, the nonce recomputes it and lets her change it. Of a secret vote it
 * is shown once; nobody else can find it again.
 */
public record Receipt(BallotCode code, Nonce nonce) {
  /** As people copy it: code and nonce, one after the other; reading takes it with any spaces in it. */
  public String text() {
    return code.hex() + " " + nonce.hex();
  }

  public static Optional<Receipt> read(String text) {
    var digits = text.toLowerCase(Locale.ROOT).replaceAll("\\s+", "");
    return digits.matches("[0-9a-f]{96}")
        ? Optional.of(new Receipt(new BallotCode(digits.substring(0, 64)), new Nonce(digits.substring(64))))
        : Optional.empty();
  }

  @Override
  public String toString() {
    return "Receipt[…]";
  }
}
