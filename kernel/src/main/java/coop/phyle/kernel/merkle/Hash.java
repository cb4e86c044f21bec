package coop.phyle.kernel.merkle;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * A SHA-256 digest, written as 64 small hexadecimal digits. Leaves and nodes of the tree are hashed with different first bytes (RFC 6962 §2.1), so that a node can
 * never be passed off as a leaf.
 */
public record Hash(String hex) {
  /** The root of a log without leaves: the digest of nothing. */
  public static final Hash EMPTY = of(new byte[0]);

  /** Stands for "no earlier head". */
  public static final Hash ZERO = new Hash("0".repeat(64));

  private static final byte LEAF = 0;
  private static final byte NODE = 1;

  public Hash {
    if (hex.length() != 64 || !hex.chars().allMatch(c -> (c >= '0' && c <= '9') || (c >= 'a' && c <= 'f'))) {
      throw new IllegalArgumentException("a hash has 64 small hexadecimal digits");
    }
  }

  public static Hash of(byte[] content) {
    return finished(sha256(), content);
  }

  public static Hash of(String text) {
    return of(text.getBytes(StandardCharsets.UTF_8));
  }

  /** The hash of a leaf with this content. */
  public static Hash leaf(byte[] content) {
    var digest = sha256();
    digest.update(LEAF);
    return finished(digest, content);
  }

  public static Hash leaf(String text) {
    return leaf(text.getBytes(StandardCharsets.UTF_8));
  }

  /** The hash of a node over two subtrees. */
  public static Hash node(Hash left, Hash right) {
    var digest = sha256();
    digest.update(NODE);
    digest.update(left.bytes());
    return finished(digest, right.bytes());
  }

  public static Hash fromBytes(byte[] bytes) {
    return new Hash(HexFormat.of().formatHex(bytes));
  }

  public byte[] bytes() {
    return HexFormat.of().parseHex(hex);
  }

  @Override
  public String toString() {
    return hex;
  }

  private static Hash finished(MessageDigest digest, byte[] content) {
    return fromBytes(digest.digest(content));
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }
}
