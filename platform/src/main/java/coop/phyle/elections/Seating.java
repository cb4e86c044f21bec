package coop.phyle.elections;

import coop.phyle.kernel.tally.ClassId;
import coop.phyle.kernel.tally.election.Contest;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * What can be filled, given who stands. A seat kept for a class in which too few stand stays empty: nobody else may have it. Everybody is elected without a vote if all of
 * them fit within the seats and the bounds.
 *
 * @param seats to fill
 * @param bounds on them; within reach of those who stand
 * @param contested whether a vote must decide
 */
record Seating(int seats, SortedMap<ClassId, Contest.Seats> bounds, boolean contested) {

  static Seating of(int seats, SortedMap<ClassId, Contest.Seats> kept, Collection<ClassId> standing) {
    var of = standing.stream().collect(Collectors.groupingBy(id -> id, TreeMap::new, Collectors.counting()));
    var bounds = new TreeMap<ClassId, Contest.Seats>();
    var empty = 0;
    var contested = false;
    for (var entry : kept.entrySet()) {
      var number = of.getOrDefault(entry.getKey(), 0L).intValue();
      var least = Math.min(entry.getValue().least(), number);
      empty += entry.getValue().least() - least;
      contested |= number > entry.getValue().most();
      bounds.put(entry.getKey(), new Contest.Seats(least, entry.getValue().most()));
    }
    var left = Math.max(0, seats - empty);
    return new Seating(left, bounds, contested || standing.size() > left);
  }

  /** The classes as the contest's slate needs them: only those with bounds. */
  List<Optional<ClassId>> classes(List<ClassId> standing) {
    return bounds.isEmpty() ? List.of() : standing.stream().map(id -> Optional.of(id).filter(bounds::containsKey)).toList();
  }
}
