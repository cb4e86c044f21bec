package coop.phyle.kernel.merkle;

import java.nio.charset.StandardCharsets;
import java.util.HexFormat;

/**
 * A head and the keeper's signature under it.
 *
 * @param signature Ed25519, 128 small hexadecimal digits
 */
public record SignedHead(Head head, String signature) {
  public SignedHead {
    if (!signature.matches("[0-9a-f]{128}")) {
      throw new IllegalArgumentException("a signature has 128 small hexadecimal digits");
    }
  }

  public boolean signedBy(LogKey key) {
    return key.signed(head.text().getBytes(StandardCharsets.UTF_8), HexFormat.of().parseHex(signature));
  }
}
