package coop.phyle.membership;

import coop.phyle.kernel.rules.RuleBook;
import coop.phyle.kernel.tally.ClassId;
import java.util.List;
import java.util.SortedMap;

/**
 * One page of the register as one reader sees it.
 *
 * @param open whether this reader sees lines at all, or only counts
 * @param found how many lines match
 * @param counts current members of each class on the day
 */
public record RegisterView(
    Sight sight, Search search, boolean open, List<Line> lines, int found, SortedMap<ClassId, Integer> counts, RuleBook rules) {
  public int pages() {
    return Math.max(1, Math.ceilDiv(found, Search.PAGE));
  }

  public int members() {
    return counts.values().stream().mapToInt(Integer::intValue).sum();
  }
}
