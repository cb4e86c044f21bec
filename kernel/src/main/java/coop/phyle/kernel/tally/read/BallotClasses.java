package coop.phyle.kernel.tally.read;

import coop.phyle.kernel.tally.ClassId;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Which ballots are whose: by the ids they carry in the file, else by their numbers. Every line of ballots has one number, from 1 in the order
 * of the file and whatever its weight; comments and blank lines have none. A ballot of no class makes the file unreadable.
 *
 * @param classes of voters; empty where ballots tell none
 * @param ranges of numbers, not overlapping
 * @param ids places in {@code classes} by ballot id
 */
public record BallotClasses(List<ClassId> classes, List<Range> ranges, SortedMap<String, Integer> ids) {
  public static final BallotClasses NONE = new BallotClasses(List.of(), List.of(), Collections.emptySortedMap());

  /** Ballots {@code first} to {@code last}, both included, are of the class at this place. */
  public record Range(long first, long last, int classIndex) {
    public Range {
      if (first < 1 || last < first) {
        throw new IllegalArgumentException("ballots are numbered from 1 and a range rises: " + first + " to " + last);
      }
    }
  }

  public BallotClasses {
    classes = List.copyOf(classes);
    ranges = ranges.stream().sorted(Comparator.comparingLong(Range::first)).toList();
    ids = Collections.unmodifiableSortedMap(new TreeMap<>(ids));
    for (var i = 1; i < ranges.size(); i++) {
      if (ranges.get(i).first() <= ranges.get(i - 1).last()) {
        throw new IllegalArgumentException("ballot " + ranges.get(i).first() + " is in two ranges");
      }
    }
    var most = classes.size();
    if (ranges.stream().anyMatch(range -> range.classIndex() < 0 || range.classIndex() >= most)
        || ids.values().stream().anyMatch(index -> index < 0 || index >= most)) {
      throw new IllegalArgumentException("a class of the list, from 0 to " + (most - 1));
    }
  }
}
