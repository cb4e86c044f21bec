package coop.phyle.kernel.merkle;

import java.util.ArrayList;
import java.util.List;

/** RFC 6962 §2.1 word for word, on lists: what the real tree is compared with. */
final class NaiveTree {
  private NaiveTree() {}

  static Hash root(List<byte[]> leaves) {
    if (leaves.isEmpty()) {
      return Hash.EMPTY;
    }
    if (leaves.size() == 1) {
      return Hash.leaf(leaves.getFirst());
    }
    var k = split(leaves.size());
    return Hash.node(root(leaves.subList(0, k)), root(leaves.subList(k, leaves.size())));
  }

  static List<Hash> path(int m, List<byte[]> leaves) {
    if (leaves.size() == 1) {
      return List.of();
    }
    var k = split(leaves.size());
    var left = leaves.subList(0, k);
    var right = leaves.subList(k, leaves.size());
    return m < k ? then(path(m, left), root(right)) : then(path(m - k, right), root(left));
  }

  static List<Hash> proof(int m, List<byte[]> leaves) {
    return sub(m, leaves, true);
  }

  private static List<Hash> sub(int m, List<byte[]> leaves, boolean complete) {
    if (m == leaves.size()) {
      return complete ? List.of() : List.of(root(leaves));
    }
    var k = split(leaves.size());
    var left = leaves.subList(0, k);
    var right = leaves.subList(k, leaves.size());
    return m <= k ? then(sub(m, left, complete), root(right)) : then(sub(m - k, right, false), root(left));
  }

  private static int split(int n) {
    var k = 1;
    while (k * 2 < n) {
      k *= 2;
    }
    return k;
  }

  private static List<Hash> then(List<Hash> first, Hash last) {
    var all = new ArrayList<>(first);
    all.add(last);
    return all;
  }
}
