package coop.phyle.kernel.verify;

import coop.phyle.kernel.tally.ClassCount;
import coop.phyle.kernel.tally.ClassId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Predicate;

/** Tries every way sealed ballots can have been cast: n ballots of a class fall (n+1)(n+2)/2 ways, so four give fifteen. */
final class SealedSearch {
  private static final long MOST = 200_000;

  private SealedSearch() {}

  static boolean feasible(SortedMap<ClassId, Long> sealed) {
    var ways = 1L;
    for (var n : sealed.values()) {
      ways = ways > MOST ? ways : ways * ((n + 1) * (n + 2) / 2);
    }
    return ways <= MOST;
  }

  static boolean any(SortedMap<ClassId, ClassCount> opened, SortedMap<ClassId, Long> sealed, Predicate<SortedMap<ClassId, ClassCount>> fits) {
    return any(new TreeMap<>(opened), new ArrayList<>(sealed.entrySet()), fits);
  }

  private static boolean any(
      SortedMap<ClassId, ClassCount> counts, List<Map.Entry<ClassId, Long>> rest, Predicate<SortedMap<ClassId, ClassCount>> fits) {
    if (rest.isEmpty()) {
      return fits.test(counts);
    }
    var id = rest.getFirst().getKey();
    long ballots = rest.getFirst().getValue();
    var eligible = counts.getOrDefault(id, ClassCount.NONE).eligible();
    for (var yes = 0L; yes <= ballots; yes++) {
      for (var no = 0L; no <= ballots - yes; no++) {
        var tried = new TreeMap<>(counts);
        tried.put(id, new ClassCount(eligible, yes, no, ballots - yes - no));
        if (any(tried, rest.subList(1, rest.size()), fits)) {
          return true;
        }
      }
    }
    return false;
  }
}
