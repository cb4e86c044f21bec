package coop.phyle.kernel.verify;

import coop.phyle.kernel.merkle.Hash;
import coop.phyle.kernel.merkle.LogKey;
import coop.phyle.kernel.merkle.MerkleTree;
import coop.phyle.kernel.merkle.SignedHead;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The acts under one head and, before them, their hashes as they were sealed. If those hashes grow into the signed root, they are the true ones, and an act that does not
 * have its hash is the one that was changed. The path of the proof is the rest of the tree, which the earlier heads have proved.
 */
final class Block {
  private static final Pattern KIND = Pattern.compile("\\{\"kind\":\"([a-z]+(?:-[a-z]+)*)\".*", Pattern.DOTALL);

  /** An act that is not the one that was sealed in its place. */
  private record Changed(long position, Optional<String> kind, String line, Hash sealed, Hash found) {}

  private final List<Hash> sealed;
  private final String line;
  private final long first;
  private final MerkleTree asSealed;
  private long read;
  private Optional<Changed> changed = Optional.empty();

  /**
   * A block that begins.
   *
   * @param line where its hashes stand
   * @param before the tree under the last head
   */
  Block(List<Hash> sealed, String line, MerkleTree before) {
    this.sealed = sealed;
    this.line = line;
    this.first = before.size();
    this.asSealed = before.copy();
    sealed.forEach(asSealed::add);
  }

  /** Compares the next act; false once one was not as it was sealed. */
  boolean act(Hash found, String where, byte[] content) {
    if (changed.isEmpty()) {
      Differs.unless(read < sealed.size(), where, "the head over the " + sealed.size() + " acts of this block", excerpt(content));
      var expected = sealed.get((int) read);
      if (!expected.equals(found)) {
        changed = Optional.of(new Changed(first + read, kind(content), where, expected, found));
      }
    }
    read++;
    return changed.isEmpty();
  }

  /** At the head: names the act that was changed, where the signed root says that the hashes before the block are the true ones. */
  void judge(SignedHead signed, MerkleTree found, LogKey key) {
    var head = signed.head();
    var proved = asSealed.root().equals(head.root()) && asSealed.size() == head.size() && signed.signedBy(key);
    if (proved) {
      changed.ifPresent(c -> { throw differs(c, name(signed)); });
      if (read < sealed.size()) {
        throw new Differs("act left out before " + name(signed), sealed.get((int) read), "none").at(first + read, Optional.empty(), Optional.empty());
      }
    } else if (found.root().equals(head.root()) && found.size() == head.size()) {
      throw new Differs(line + ", hashes of the acts that follow", "those of the acts under " + name(signed), "others");
    }
  }

  /** The file ends inside the block. */
  void cut() {
    changed.ifPresent(c -> { throw differs(c, "none: the file ends before its head"); });
  }

  static String name(SignedHead signed, long first) {
    return "head %d, signed root over acts %d to %d".formatted(signed.head().number(), first, signed.head().size() - 1);
  }

  private String name(SignedHead signed) {
    return name(signed, first);
  }

  private static Differs differs(Changed c, String block) {
    return new Differs(c.line() + ", not the act that was sealed in this place; hash", c.sealed(), c.found()).at(c.position(), c.kind(), Optional.of(block));
  }

  /** The kind as the line says it; none where the change has made that unreadable. */
  static Optional<String> kind(byte[] content) {
    var named = KIND.matcher(excerpt(content));
    return named.matches() ? Optional.of(named.group(1)) : Optional.empty();
  }

  private static String excerpt(byte[] content) {
    return new String(content, 0, Math.min(content.length, 120), java.nio.charset.StandardCharsets.UTF_8);
  }
}
