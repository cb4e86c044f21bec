package coop.phyle.kernel.merkle;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/**
 * An RFC 6962 tree that grows at its end and remembers only the roots of its complete subtrees: one for each bit set in its size, largest first. A billion leaves
 * need thirty hashes. Not for several threads.
 */
public final class MerkleTree {
  private final List<Hash> frontier = new ArrayList<>();
  private long size;

  public MerkleTree() {}

  /** Goes on where a tree of that size, whose nodes are kept, stopped. */
  public static MerkleTree resumed(long size, Nodes nodes) {
    var tree = new MerkleTree();
    tree.size = size;
    for (var level = 62; level >= 0; level--) {
      if ((size >> level & 1) == 1) {
        tree.frontier.add(nodes.at(level, (size >> level) - 1));
      }
    }
    return tree;
  }

  /** Another tree that stands where this one does. */
  public MerkleTree copy() {
    var tree = new MerkleTree();
    tree.size = size;
    tree.frontier.addAll(frontier);
    return tree;
  }

  /** The root over texts in their order. */
  public static Hash rootOf(Collection<String> leaves) {
    var tree = new MerkleTree();
    leaves.forEach(leaf -> tree.add(Hash.leaf(leaf)));
    return tree.root();
  }

  /** Adds a leaf and returns the subtrees this completes: the leaf itself, then its parents as far as they are complete. */
  public List<Node> add(Hash leaf) {
    var completed = new ArrayList<Node>();
    completed.add(new Node(0, size, leaf));
    var hash = leaf;
    for (var level = 0; (size >> level & 1) == 1; level++) {
      hash = Hash.node(frontier.removeLast(), hash);
      completed.add(new Node(level + 1, size >> (level + 1), hash));
    }
    frontier.add(hash);
    size = Math.incrementExact(size);
    return completed;
  }

  public long size() {
    return size;
  }

  /** The hash over everything so far. */
  public Hash root() {
    if (frontier.isEmpty()) {
      return Hash.EMPTY;
    }
    var root = frontier.getLast();
    for (var i = frontier.size() - 2; i >= 0; i--) {
      root = Hash.node(frontier.get(i), root);
    }
    return root;
  }
}
