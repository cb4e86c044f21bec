package coop.phyle.identity;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Base64;

/** 256 random bits as URL text. Only its hash is ever stored; a plain SHA-256 does, because there is nothing to guess. */
public record Secret(String text) {
  private static final SecureRandom RANDOM = new SecureRandom();

  /** @param prefix what it begins with, so that people and scanners recognise its kind */
  public static Secret random(String prefix) {
    var bytes = new byte[32];
    RANDOM.nextBytes(bytes);
    return new Secret(prefix + Base64.getUrlEncoder().withoutPadding().encodeToString(bytes));
  }

  public byte[] hash() {
    try {
      return MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Never into a log. */
  @Override
  public String toString() {
    return "Secret[…]";
  }
}
