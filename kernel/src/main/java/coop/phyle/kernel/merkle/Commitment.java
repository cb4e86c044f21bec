package coop.phyle.kernel.merkle;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.HexFormat;

/**
 * A promise about a text that does not tell it: SHA-256 over a random salt followed by the text. Whoever is given salt and text can check it; when both are erased it
 * means nothing, so an append-only log may hold it about a person.
 *
 * @param hex 64 small hexadecimal digits
 */
public record Commitment(String hex) {
  /** 16 random bytes, as 32 small hexadecimal digits; a fresh one for every commitment. */
  public record Salt(String hex) {
    public Salt {
      if (!hex.matches("[0-9a-f]{32}")) {
        throw new IllegalArgumentException("a salt has 32 small hexadecimal digits");
      }
    }

    public static Salt from(SecureRandom source) {
      var bytes = new byte[16];
      source.nextBytes(bytes);
      return new Salt(HexFormat.of().formatHex(bytes));
    }

    /** Never in a log line: with the salt a short text can be guessed. */
    @Override
    public String toString() {
      return "Salt[…]";
    }
  }

  public Commitment {
    if (!hex.matches("[0-9a-f]{64}")) {
      throw new IllegalArgumentException("a commitment has 64 small hexadecimal digits");
    }
  }

  public static Commitment to(String text, Salt salt) {
    try {
      var digest = MessageDigest.getInstance("SHA-256");
      digest.update(HexFormat.of().parseHex(salt.hex()));
      return new Commitment(HexFormat.of().formatHex(digest.digest(text.getBytes(StandardCharsets.UTF_8))));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }

  public boolean isTo(String text, Salt salt) {
    return equals(to(text, salt));
  }

  @Override
  public String toString() {
    return hex;
  }
}
