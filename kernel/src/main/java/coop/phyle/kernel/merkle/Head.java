package coop.phyle.kernel.merkle;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.PrivateKey;
import java.security.Signature;
import java.time.Instant;
import java.util.HexFormat;
import java.util.UUID;

/**
 * What a log's keeper states: at this moment the log had so many leaves under this root, and this is the head after that one.
 *
 * @param number from 1, without gaps
 * @param size leaves covered
 * @param root over those leaves
 * @param at when it was made
 * @param previous {@link #hash} of the head before, {@link Hash#ZERO} for the first
 */
public record Head(UUID coop, long number, long size, Hash root, Instant at, Hash previous) {
  /** The text that is signed: seven lines, each ended. */
  public String text() {
    return "phyle-head 1\n%s\n%d\n%d\n%s\n%s\n%s\n".formatted(coop, number, size, root, at, previous);
  }

  public Hash hash() {
    return Hash.of(text());
  }

  public SignedHead signedBy(PrivateKey key) {
    try {
      var signature = Signature.getInstance("Ed25519");
      signature.initSign(key);
      signature.update(text().getBytes(StandardCharsets.UTF_8));
      return new SignedHead(this, HexFormat.of().formatHex(signature.sign()));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("cannot sign with this key", e);
    }
  }
}
