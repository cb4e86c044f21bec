package coop.phyle.deciding;

import coop.phyle.kernel.rules.Matter;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.text.Normalizer;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Optional;

/**
 * What makes two decisions the same question: equal words, whatever their case, accents, punctuation and spacing; or the same matter about
 * the same subject.
 */
record Question(byte[] text, Optional<byte[]> subject) {
  static Question of(Matter matter, Subject subject, String title, String body) {
    var words = sha256(plain(title) + "\n" + plain(body));
    return new Question(words, matter == Matter.STATEMENT || matter == Matter.ADOPT_POLICY ? Optional.empty() : Optional.of(sha256(matter + "\n" + subject)));
  }

  private static String plain(String text) {
    var letters = Normalizer.normalize(text, Normalizer.Form.NFKD).replaceAll("\\p{M}+", "");
    return letters.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]+", " ").strip();
  }

  /** The digest of a long text, where a subject shall carry what it says and not the text itself. */
  static String digest(String text) {
    return HexFormat.of().formatHex(sha256(text));
  }

  private static byte[] sha256(String text) {
    try {
      return MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Question q
        && Arrays.equals(text, q.text)
        && Arrays.equals(subject.orElse(null), q.subject.orElse(null));
  }

  @Override
  public int hashCode() {
    return Arrays.hashCode(text);
  }
}
