package coop.phyle.kernel.merkle;

import java.util.List;

/**
 * That a log only grew: its first leaves are those of an earlier size (RFC 6962 §2.1.2).
 *
 * @param from the earlier size, at least 1
 * @param to the later size
 */
public record ConsistencyProof(long from, long to, List<Hash> path) {
  public ConsistencyProof {
    path = List.copyOf(path);
  }

  /** Whether the later root contains the earlier one (RFC 9162 §2.1.4.2). */
  public boolean proves(Hash earlier, Hash later) {
    if (from < 1 || from > to) {
      return false;
    }
    if (from == to) {
      return path.isEmpty() && earlier.equals(later);
    }
    // An earlier tree that is one complete subtree is not repeated in the path: its root is known.
    var whole = Long.bitCount(from) == 1;
    if (!whole && path.isEmpty()) {
      return false;
    }
    return climbs(whole ? earlier : path.getFirst(), path.subList(whole ? 0 : 1, path.size()), earlier, later);
  }

  private boolean climbs(Hash start, List<Hash> rest, Hash earlier, Hash later) {
    var place = (from - 1) >> Long.numberOfTrailingZeros(from);
    var last = (to - 1) >> Long.numberOfTrailingZeros(from);
    var old = start;
    var grown = start;
    for (var beside : rest) {
      if (last == 0) {
        return false;
      }
      if ((place & 1) == 1 || place == last) {
        old = Hash.node(beside, old);
        grown = Hash.node(beside, grown);
        while ((place & 1) == 0 && place != 0) {
          place >>= 1;
          last >>= 1;
        }
      } else {
        grown = Hash.node(grown, beside);
      }
      place >>= 1;
      last >>= 1;
    }
    return last == 0 && old.equals(earlier) && grown.equals(later);
  }
}
