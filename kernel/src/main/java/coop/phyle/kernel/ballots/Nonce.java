package coop.phyle.kernel.ballots;

import java.security.SecureRandom;
import java.util.HexFormat;

/** 128 secret random bits that make a ballot's code say nothing about its choice; 32 small hexadecimal digits. */
public record Nonce(String hex) {
  public Nonce {
    if (!hex.matches("[0-9a-f]{32}")) {
      throw new IllegalArgumentException("a nonce has 32 small hexadecimal digits, not: " + hex);
    }
  }

  /** A fresh one; the source must be cryptographically secure. */
  public static Nonce from(SecureRandom source) {
    var bytes = new byte[16];
    source.nextBytes(bytes);
    return new Nonce(HexFormat.of().formatHex(bytes));
  }

  /** Never in a log line: whoever knows nonce and code can try the three choices. */
  @Override
  public String toString() {
    return "Nonce[…]";
  }
}
