package coop.phyle.kernel.merkle;

import java.util.ArrayList;
import java.util.List;

/** Makes proofs from stored complete subtrees; each needs a few times log2(size) of them. */
public final class Proofs {
  private final Nodes nodes;

  public Proofs(Nodes nodes) {
    this.nodes = nodes;
  }

  /** That leaf {@code index} is in the log of that size. */
  public InclusionProof inclusion(long index, long size) {
    if (index < 0 || index >= size) {
      throw new IllegalArgumentException("no leaf " + index + " in a log of " + size);
    }
    var path = new ArrayList<Hash>();
    beside(index, 0, size, path);
    return new InclusionProof(index, size, path);
  }

  /** That the log of size {@code to} begins with the log of size {@code from}. */
  public ConsistencyProof consistency(long from, long to) {
    if (from < 1 || from > to) {
      throw new IllegalArgumentException("no proof from size " + from + " to size " + to);
    }
    var path = new ArrayList<Hash>();
    if (from < to) {
      grown(from, 0, to, true, path);
    }
    return new ConsistencyProof(from, to, path);
  }

  /** The root over the leaves from {@code begin}, {@code count} of them; a subtree of the log, so {@code begin} is aligned. */
  Hash root(long begin, long count) {
    if (Long.bitCount(count) == 1) {
      var level = Long.numberOfTrailingZeros(count);
      return nodes.at(level, begin >> level);
    }
    var left = split(count);
    return Hash.node(root(begin, left), root(begin + left, count - left));
  }

  private void beside(long index, long begin, long count, List<Hash> path) {
    if (count == 1) {
      return;
    }
    var left = split(count);
    if (index < left) {
      beside(index, begin, left, path);
      path.add(root(begin + left, count - left));
    } else {
      beside(index - left, begin + left, count - left, path);
      path.add(root(begin, left));
    }
  }

  private void grown(long from, long begin, long count, boolean whole, List<Hash> path) {
    if (from == count) {
      if (!whole) {
        path.add(root(begin, count));
      }
      return;
    }
    var left = split(count);
    if (from <= left) {
      grown(from, begin, left, whole, path);
      path.add(root(begin + left, count - left));
    } else {
      grown(from - left, begin + left, count - left, false, path);
      path.add(root(begin, left));
    }
  }

  /** The largest power of two below the count. */
  private static long split(long count) {
    return Long.highestOneBit(count - 1);
  }
}
