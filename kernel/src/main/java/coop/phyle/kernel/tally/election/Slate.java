package coop.phyle.kernel.tally.election;

import coop.phyle.kernel.tally.ClassId;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.IntStream;

/**
 * Who stands. Candidates are numbered from 0 inside the kernel and from 1 wherever people read.
 *
 * @param title of the contest; may be empty
 * @param ids what a lot draws on: stable, never reused in a contest
 * @param names as printed
 * @param classes each candidate's class of members, for seats kept for classes; empty where there are none
 * @param withdrawn candidates whose rankings are passed over
 * @param tieOrder candidates from the strongest to the weakest, where the ballot paper prescribes how ties are settled; else empty
 */
public record Slate(
    String title, List<String> ids, List<String> names, List<Optional<ClassId>> classes, SortedSet<Integer> withdrawn, List<Integer> tieOrder) {
  public Slate {
    ids = List.copyOf(ids);
    names = List.copyOf(names);
    classes = List.copyOf(classes);
    withdrawn = Collections.unmodifiableSortedSet(new TreeSet<>(withdrawn));
    tieOrder = List.copyOf(tieOrder);
    if (ids.size() != names.size() || (!classes.isEmpty() && classes.size() != names.size())) {
      throw new IllegalArgumentException("each candidate has an id and a name, and a class where any has");
    }
  }

  /** Candidates with these names whose ids are their numbers from 1. */
  public static Slate of(String title, List<String> names) {
    var ids = IntStream.rangeClosed(1, names.size()).mapToObj(Integer::toString).toList();
    return new Slate(title, ids, names, List.of(), Collections.emptySortedSet(), List.of());
  }

  public int size() {
    return names.size();
  }

  public String id(int candidate) {
    return ids.get(candidate);
  }

  public String name(int candidate) {
    return names.get(candidate);
  }

  public boolean stands(int candidate) {
    return !withdrawn.contains(candidate);
  }

  /** The class of members a candidate stands for. */
  public Optional<ClassId> classOf(int candidate) {
    return classes.isEmpty() ? Optional.empty() : classes.get(candidate);
  }
}
