package coop.phyle.record;

import coop.phyle.shell.CoopId;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.MessageDigest;
import java.security.PrivateKey;
import java.security.SecureRandom;
import java.security.spec.PKCS8EncodedKeySpec;
import java.util.Arrays;
import java.util.Optional;
import javax.crypto.Cipher;
import javax.crypto.SecretKey;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * Keeps signing keys encrypted where the server has a secret ({@code phyle.secret}, environment {@code PHYLE_SECRET}, at least 32 random characters). A key kept
 * before the secret was set stays readable. The co-op's id is authenticated with the key, so that one co-op's row is of no use to another.
 */
@Component
class KeyWrap {
  /** A private key as stored. */
  record Kept(byte[] bytes, boolean wrapped) {}

  private static final int FEWEST_CHARACTERS = 32;
  private static final int NONCE = 12;
  private static final int TAG_BITS = 128;
  private final SecureRandom random = new SecureRandom();
  private final Optional<SecretKey> secret;

  KeyWrap(@Value("${phyle.secret:}") String secret) {
    if (!secret.isEmpty() && secret.length() < FEWEST_CHARACTERS) {
      throw new IllegalStateException("PHYLE_SECRET needs at least %d random characters, it has %d".formatted(FEWEST_CHARACTERS, secret.length()));
    }
    this.secret = secret.isEmpty() ? Optional.empty() : Optional.of(derived(secret));
  }

  Kept keep(CoopId coop, PrivateKey key) {
    if (secret.isEmpty()) {
      return new Kept(key.getEncoded(), false);
    }
    var nonce = new byte[NONCE];
    random.nextBytes(nonce);
    var sealed = cipher(Cipher.ENCRYPT_MODE, secret.get(), nonce, coop, key.getEncoded());
    var stored = Arrays.copyOf(nonce, NONCE + sealed.length);
    System.arraycopy(sealed, 0, stored, NONCE, sealed.length);
    return new Kept(stored, true);
  }

  PrivateKey open(CoopId coop, Kept kept) {
    if (!kept.wrapped()) {
      return key(kept.bytes());
    }
    var key = secret.orElseThrow(() -> new IllegalStateException("the signing key of co-op " + coop + " is encrypted, and PHYLE_SECRET is not set"));
    var sealed = Arrays.copyOfRange(kept.bytes(), NONCE, kept.bytes().length);
    return key(cipher(Cipher.DECRYPT_MODE, key, Arrays.copyOf(kept.bytes(), NONCE), coop, sealed));
  }

  private static byte[] cipher(int mode, SecretKey key, byte[] nonce, CoopId coop, byte[] input) {
    try {
      var cipher = Cipher.getInstance("AES/GCM/NoPadding");
      cipher.init(mode, key, new GCMParameterSpec(TAG_BITS, nonce));
      cipher.updateAAD(coop.toString().getBytes(StandardCharsets.UTF_8));
      return cipher.doFinal(input);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("the signing key of co-op " + coop + " does not open with this PHYLE_SECRET", e);
    }
  }

  private static PrivateKey key(byte[] encoded) {
    try {
      return KeyFactory.getInstance("Ed25519").generatePrivate(new PKCS8EncodedKeySpec(encoded));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("a stored signing key is no Ed25519 key", e);
    }
  }

  /** One hash suffices: the secret is random, not a password people choose. */
  private static SecretKey derived(String secret) {
    try {
      var digest = MessageDigest.getInstance("SHA-256").digest(("phyle record key\n" + secret).getBytes(StandardCharsets.UTF_8));
      return new SecretKeySpec(digest, "AES");
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }
}
