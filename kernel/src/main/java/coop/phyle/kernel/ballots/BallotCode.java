package coop.phyle.kernel.ballots;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.UUID;

/**
 * The SHA-256 of a ballot's text, in 64 small hexadecimal digits: a voter's receipt, and her line in the list published at closing. Because of the nonce it hides the
 * choice until the nonce is published (docs/record-format.md, "Ballots").
 */
public record BallotCode(String hex) implements Comparable<BallotCode> {
  public BallotCode {
    if (!hex.matches("[0-9a-f]{64}")) {
      throw new IllegalArgumentException("a ballot code has 64 small hexadecimal digits, not: " + hex);
    }
  }

  /** The code of a ballot in decision number {@code decision} of the co-op. */
  public static BallotCode of(UUID coop, long decision, CastBallot ballot) {
    var text = text(coop, decision, ballot).getBytes(StandardCharsets.UTF_8);
    return new BallotCode(HexFormat.of().formatHex(sha256().digest(text)));
  }

  /** The ballot's text: six lines, the last without an end of line. */
  public static String text(UUID coop, long decision, CastBallot ballot) {
    return "phyle-ballot 1\n%s\n%d\n%s\n%s\n%s".formatted(coop, decision, ballot.inClass(), ballot.said(), ballot.nonce().hex());
  }

  @Override
  public int compareTo(BallotCode other) {
    return hex.compareTo(other.hex);
  }

  /** In groups of four, for reading aloud: the first four groups tell ballots of one decision apart. */
  public String spoken() {
    return hex.substring(0, 16).replaceAll("(.{4})(?=.)", "$1 ");
  }

  @Override
  public String toString() {
    return hex;
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }
}
