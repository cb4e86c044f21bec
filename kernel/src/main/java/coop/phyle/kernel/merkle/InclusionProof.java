package coop.phyle.kernel.merkle;

import java.util.List;

/**
 * That a leaf stands at a position of a log: the hashes beside its way to the root, nearest first (RFC 6962 §2.1.1).
 *
 * @param index the leaf's position, from 0
 * @param size how many leaves the log has
 */
public record InclusionProof(long index, long size, List<Hash> path) {
  public InclusionProof {
    path = List.copyOf(path);
  }

  /** Whether the way from this leaf ends at this root (RFC 9162 §2.1.3.2). */
  public boolean proves(Hash leaf, Hash root) {
    if (index < 0 || index >= size) {
      return false;
    }
    var place = index;
    var last = size - 1;
    var hash = leaf;
    for (var beside : path) {
      if (last == 0) {
        return false;
      }
      if ((place & 1) == 1 || place == last) {
        hash = Hash.node(beside, hash);
        while ((place & 1) == 0 && place != 0) {
          place >>= 1;
          last >>= 1;
        }
      } else {
        hash = Hash.node(hash, beside);
      }
      place >>= 1;
      last >>= 1;
    }
    return last == 0 && hash.equals(root);
  }
}
