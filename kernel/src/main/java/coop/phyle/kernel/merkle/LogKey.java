package coop.phyle.kernel.merkle;

import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.NoSuchAlgorithmException;
import java.security.PublicKey;
import java.security.Signature;
import java.security.spec.X509EncodedKeySpec;
import java.util.HexFormat;

/** The public half of a log's Ed25519 key: its 32 bytes (RFC 8032) as 64 small hexadecimal digits. */
public record LogKey(String hex) {
  /** What stands before the 32 bytes in X.509: Ed25519, no parameters (RFC 8410). */
  private static final String PREFIX = "302a300506032b6570032100";

  public LogKey {
    if (!hex.matches("[0-9a-f]{64}")) {
      throw new IllegalArgumentException("a public key has 64 small hexadecimal digits");
    }
  }

  /** A fresh pair. */
  public static KeyPair pair() {
    try {
      return KeyPairGenerator.getInstance("Ed25519").generateKeyPair();
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has Ed25519", e);
    }
  }

  public static LogKey of(PublicKey key) {
    return new LogKey(HexFormat.of().formatHex(key.getEncoded()).substring(PREFIX.length()));
  }

  /** Whether the signature is this key's under these bytes. A key that is no point of the curve has signed nothing. */
  boolean signed(byte[] text, byte[] signature) {
    try {
      var key = KeyFactory.getInstance("Ed25519").generatePublic(new X509EncodedKeySpec(HexFormat.of().parseHex(PREFIX + hex)));
      var check = Signature.getInstance("Ed25519");
      check.initVerify(key);
      check.update(text);
      return check.verify(signature);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has Ed25519", e);
    } catch (GeneralSecurityException e) {
      return false;
    }
  }

  /** In groups of four, for comparing by eye. */
  public String spoken() {
    return hex.replaceAll("(.{4})(?=.)", "$1 ");
  }

  @Override
  public String toString() {
    return hex;
  }
}
