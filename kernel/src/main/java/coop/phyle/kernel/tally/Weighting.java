package coop.phyle.kernel.tally;

import coop.phyle.kernel.money.Fraction;
import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * How much each class counts in a class-weighted test.
 *
 * @param shares share of the whole each class carries; they sum to 1
 * @param caps most a class may carry of any vote of all members, per head or weighted ("investors at most 10 %"); empty where none
 * @param absent what an absent class's share does
 */
public record Weighting(SortedMap<ClassId, Fraction> shares, SortedMap<ClassId, Fraction> caps, AbsentClass absent) {
  public Weighting {
    shares = Collections.unmodifiableSortedMap(new TreeMap<>(shares));
    caps = Collections.unmodifiableSortedMap(new TreeMap<>(caps));
  }

  /** The share of a class; asking for a class the rules do not know is a mistake and throws. */
  Fraction share(ClassId id) {
    var share = shares.get(id);
    if (share == null) {
      throw new IllegalArgumentException("the rules give the class " + id + " no share");
    }
    return share;
  }
}
