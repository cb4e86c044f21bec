package coop.phyle.kernel.ballots;

import coop.phyle.kernel.merkle.Hash;
import coop.phyle.kernel.merkle.MerkleTree;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.HexFormat;

/**
 * A lot that nobody can choose. When voting opens the server draws bytes and its act states their SHA-256, the promise; the seed of the lot is what was uncertain until
 * voting closed, then those bytes, which the act of the closing reveals. The server cannot change them any more, and the last voter does not know them.
 */
public record PromisedLot(Hash promise) {
  /** How many bytes are promised. */
  public static final int BYTES = 32;
  /** Where the promise stands in an act. */
  public static final String KEY = "lotCommitment";

  /** The promise of these bytes. */
  public static PromisedLot of(byte[] bytes) {
    if (bytes.length != BYTES) {
      throw new IllegalArgumentException("%d bytes are promised, not %d".formatted(BYTES, bytes.length));
    }
    return new PromisedLot(Hash.of(bytes));
  }

  /** Whether these were the bytes, in hexadecimal digits. */
  public boolean keeps(String revealed) {
    return revealed.matches("[0-9a-f]{" + 2 * BYTES + "}") && promise.equals(Hash.of(HexFormat.of().parseHex(revealed)));
  }

  /**
   * What certain ballots begin the seed with.
   *
   * @param codes of all ballots, in any order
   */
  public static String root(Collection<String> codes) {
    return MerkleTree.rootOf(codes.stream().sorted().toList()).hex();
  }

  /** The seed of ties in a vote, in hexadecimal digits: the root over the codes of its ballots, then the bytes. */
  public static String seed(Collection<String> codes, byte[] bytes) {
    return root(codes) + HexFormat.of().formatHex(bytes);
  }

  /** Whether a seed of ties is one; those of votes from before there were promises have fewer bytes. */
  public static boolean drew(String seed) {
    return seed.length() == 2 * (Hash.ZERO.hex().length() / 2 + BYTES);
  }

  /**
   * The seed of a draw of members, in hexadecimal digits.
   *
   * @param pool root over the lines of the pool
   * @param words from a public source, said after the pool was closed
   * @param revealed the bytes, in hexadecimal digits; empty where none were promised
   */
  public static String ofDraw(String pool, String words, String revealed) {
    return pool + HexFormat.of().formatHex(words.getBytes(StandardCharsets.UTF_8)) + revealed;
  }
}
