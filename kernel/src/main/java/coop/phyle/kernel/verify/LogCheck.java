package coop.phyle.kernel.verify;

import coop.phyle.kernel.merkle.Hash;
import coop.phyle.kernel.merkle.Head;
import coop.phyle.kernel.merkle.LogKey;
import coop.phyle.kernel.merkle.MerkleTree;
import coop.phyle.kernel.merkle.SignedHead;
import java.util.List;
import java.util.Optional;

/** Grows the tree from the leaves and holds every head against it: number, size, root, link to the head before, signature. */
final class LogCheck {
  private final LogKey key;
  private final boolean namesLeaves;
  private final Optional<Hash> pinned;
  private final MerkleTree tree = new MerkleTree();
  private Optional<SignedHead> last = Optional.empty();
  private boolean pinnedSeen;
  private Optional<Block> block = Optional.empty();

  LogCheck(Export.Header header, Optional<Hash> pinned) {
    this.key = header.key();
    this.namesLeaves = header.namesLeaves();
    this.pinned = pinned;
  }

  /** The hashes of the acts up to the next head. */
  void block(List<Hash> sealed, String where) {
    Differs.unless(namesLeaves, where, "an act or a head", "hashes of acts, which this format does not have");
    Differs.unless(block.isEmpty(), where, "an act or a head", "hashes of acts once more");
    block = Optional.of(new Block(sealed, where, tree));
  }

  /** Adds an act; false when it is in doubt, because the hashes before its block are not those of what was read. */
  boolean leaf(byte[] content, String where) {
    var hash = Hash.leaf(content);
    Differs.unless(block.isPresent() == namesLeaves, where, "the hashes of the acts under the next head", "an act");
    var fine = block.isEmpty() || block.get().act(hash, where, content);
    tree.add(hash);
    return fine;
  }

  void head(SignedHead signed, Optional<String> lastKind) {
    var head = signed.head();
    var name = "head " + head.number();
    Differs.unless(block.isPresent() == namesLeaves, name, "the hashes of its acts before them", "none");
    block.ifPresent(b -> b.judge(signed, tree, key));
    block = Optional.empty();
    Differs.unlessEqual(last.map(l -> l.head().number()).orElse(0L) + 1, head.number(), "number of a head");
    Differs.unless(head.size() > covered(), name + ", size", "more than " + covered() + " acts", head.size());
    Differs.unlessEqual(head.size(), tree.size(), name + ", acts before it");
    root(signed, lastKind);
    Differs.unlessEqual(last.map(SignedHead::head).map(Head::hash).orElse(Hash.ZERO), head.previous(), name + ", link to the head before");
    Differs.unless(signed.signedBy(key), name + ", signature", "one of the log's key", signed.signature());
    last = Optional.of(signed);
    pinnedSeen |= pinned.isPresent() && pinned.get().equals(head.root());
  }

  /** Of a block of one act the act itself is named, also where no hashes of acts are given. */
  private void root(SignedHead signed, Optional<String> lastKind) {
    var head = signed.head();
    if (!head.root().equals(tree.root())) {
      var name = Block.name(signed, covered());
      var differs = new Differs(name, head.root(), tree.root());
      throw head.size() - covered() == 1 ? differs.at(covered(), lastKind, Optional.of(name)) : differs;
    }
  }

  void end(Export.Header header) {
    block.ifPresent(Block::cut);
    Differs.unless(block.isEmpty(), "last line", "the head over the acts of the last block", "the end of the file");
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
