package coop.phyle.kernel.tally.ranked;

import java.util.BitSet;
import java.util.stream.IntStream;

/** Pairs locked so far, and who stands above whom through them. */
final class Locks {
  private final BitSet[] under;

  Locks(int candidates) {
    this(IntStream.range(0, candidates).mapToObj(c -> new BitSet(candidates)).toArray(BitSet[]::new));
  }

  private Locks(BitSet[] under) {
    this.under = under;
  }

  Locks copy() {
    return new Locks(IntStream.range(0, under.length).mapToObj(c -> under[c].get(0, under.length)).toArray(BitSet[]::new));
  }

  boolean above(int a, int b) {
    return under[a].get(b);
  }

  /** Locks a above b, unless b already stands above a: that would close a cycle. */
  boolean lock(int a, int b) {
    if (above(b, a)) {
      return false;
    }
    for (var c = 0; c < under.length; c++) {
      if ((c == a || above(c, a)) && !above(c, b)) {
        under[c].set(b);
        under[c].or(under[b]);
      }
    }
    return true;
  }
}
