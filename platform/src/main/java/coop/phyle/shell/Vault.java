package coop.phyle.shell;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Arrays;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * Encrypts keys on their way into the database where the server has a secret ({@code phyle.secret}, environment {@code PHYLE_SECRET}, at least 32 random
 * characters). A key kept before the secret was set stays readable.
 */
@Component
public class Vault {
  /** A key as stored. */
  public record Kept(byte[] bytes, boolean wrapped) {}

  /**
   * Which key it is. Each purpose has an encryption key of its own.
   *
   * @param owner authenticated with the key, so that one owner's row is of no use to another
   * @param name in words, for whoever runs the server
   */
  public record Label(String purpose, String owner, String name) {}

  private static final int FEWEST_CHARACTERS = 32;
  private static final int NONCE = 12;
  private static final int TAG_BITS = 128;
  private final SecureRandom random = new SecureRandom();
  private final String secret;

  public Vault(@Value("${phyle.secret:}") String secret) {
    if (!secret.isEmpty() && secret.length() < FEWEST_CHARACTERS) {
      throw new IllegalStateException("PHYLE_SECRET needs at least %d random characters, it has %d".formatted(FEWEST_CHARACTERS, secret.length()));
    }
    this.secret = secret;
  }

  public Kept keep(Label label, byte[] key) {
    if (secret.isEmpty()) {
      return new Kept(key, false);
    }
    var nonce = new byte[NONCE];
    random.nextBytes(nonce);
    var sealed = cipher(Cipher.ENCRYPT_MODE, label, nonce, key);
    var stored = Arrays.copyOf(nonce, NONCE + sealed.length);
    System.arraycopy(sealed, 0, stored, NONCE, sealed.length);
    return new Kept(stored, true);
  }

  public byte[] open(Label label, Kept kept) {
    if (!kept.wrapped()) {
      return kept.bytes();
    }
    if (secret.isEmpty()) {
      throw new IllegalStateException(label.name() + " is encrypted, and PHYLE_SECRET is not set");
    }
    return cipher(Cipher.DECRYPT_MODE, label, Arrays.copyOf(kept.bytes(), NONCE), Arrays.copyOfRange(kept.bytes(), NONCE, kept.bytes().length));
  }

  private byte[] cipher(int mode, Label label, byte[] nonce, byte[] input) {
    try {
      // One hash suffices: the secret is random, not a password people choose.
      var derived = MessageDigest.getInstance("SHA-256").digest(("phyle " + label.purpose() + "\n" + secret).getBytes(StandardCharsets.UTF_8));
      var cipher = Cipher.getInstance("AES/GCM/NoPadding");
      cipher.init(mode, new SecretKeySpec(derived, "AES"), new GCMParameterSpec(TAG_BITS, nonce));
      cipher.updateAAD(label.owner().getBytes(StandardCharsets.UTF_8));
      return cipher.doFinal(input);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(label.name() + " does not open with this PHYLE_SECRET", e);
    }
  }
}
