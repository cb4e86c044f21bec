package coop.phyle.kernel.verify;

import coop.phyle.kernel.merkle.Hash;
import coop.phyle.kernel.merkle.Head;
import coop.phyle.kernel.merkle.LogKey;
import coop.phyle.kernel.merkle.MerkleTree;
import coop.phyle.kernel.merkle.SignedHead;
import java.util.Optional;

/** Grows the tree from the leaves and holds every head against it: number, size, root, link to the head before, signature. */
final class LogCheck {
  private final LogKey key;
  private final Optional<Hash> pinned;
  private final MerkleTree tree = new MerkleTree();
  private Optional<SignedHead> last = Optional.empty();
  private boolean pinnedSeen;

  LogCheck(LogKey key, Optional<Hash> pinned) {
    this.key = key;
    this.pinned = pinned;
  }

  void leaf(byte[] content) {
    tree.add(Hash.leaf(content));
  }

  void head(SignedHead signed) {
    var head = signed.head();
    var name = "head " + head.number();
    Differs.unlessEqual(last.map(l -> l.head().number()).orElse(0L) + 1, head.number(), "number of a head");
    Differs.unless(head.size() > covered(), name + ", size", "more than " + covered() + " acts", head.size());
    Differs.unlessEqual(head.size(), tree.size(), name + ", acts before it");
    Differs.unlessEqual(head.root(), tree.root(), "%s, signed root over acts %d to %d or one before them".formatted(name, covered(), head.size() - 1));
    Differs.unlessEqual(last.map(SignedHead::head).map(Head::hash).orElse(Hash.ZERO), head.previous(), name + ", link to the head before");
    Differs.unless(signed.signedBy(key), name + ", signature", "one of the log's key", signed.signature());
    last = Optional.of(signed);
    pinnedSeen |= pinned.isPresent() && pinned.get().equals(head.root());
  }

  void end(Export.Header header) {
    Differs.unlessEqual(covered(), tree.size(), "acts under the last signed head");
    Differs.unlessEqual(header.size(), covered(), "acts the header announces: the file ends at an older head, or the header was changed; size");
    Differs.unlessEqual(header.root(), last.map(l -> l.head().root()).orElse(Hash.EMPTY), "root the header announces");
    Differs.unless(pinned.isEmpty() || pinnedSeen, "the head you named", pinned.map(Hash::hex).orElse(""), "no head with this root");
  }

  Optional<SignedHead> last() {
    return last;
  }

  /** Acts so far. */
  long size() {
    return tree.size();
  }

  private long covered() {
    return last.map(l -> l.head().size()).orElse(0L);
  }
}
