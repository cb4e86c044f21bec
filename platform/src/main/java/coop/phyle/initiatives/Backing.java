package coop.phyle.initiatives;

import coop.phyle.kernel.tally.election.Contest;
import coop.phyle.kernel.tally.election.Lot;
import coop.phyle.kernel.tally.election.Slate;
import coop.phyle.kernel.tally.pattern.Marks;
import coop.phyle.kernel.tally.support.Harmonic;
import coop.phyle.membership.MemberId;
import coop.phyle.membership.Voter;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Who is behind what: support of initiatives that stand, by those who are members now.
 *
 * @param standing initiatives that stand, in the order they were filed
 * @param support of these by members on the roll
 * @param members how many there are
 */
record Backing(List<Initiative> standing, List<Supports.Support> support, int members) {
  private static final Lot NO_LOT = new Lot("", "");

  static Backing of(List<Initiative> all, List<Supports.Support> supports, List<Voter> roll) {
    var standing = all.stream().filter(Initiative::stands).toList();
    var places = standing.stream().map(Initiative::place).collect(Collectors.toSet());
    var current = roll.stream().map(Voter::member).collect(Collectors.toSet());
    return new Backing(standing, supports.stream().filter(one -> places.contains(one.place()) && current.contains(one.member())).toList(), roll.size());
  }

  /** Members behind the question: behind one of its initiatives or several. */
  Set<MemberId> supporters() {
    return support.stream().map(Supports.Support::member).collect(Collectors.toCollection(LinkedHashSet::new));
  }

  List<Supports.Support> of(int place) {
    return support.stream().filter(one -> one.place() == place).toList();
  }

  /** By harmonic weight, so that many alike ones do not push the others down; what is equal as it was filed. */
  List<Initiative> inOrder() {
    if (standing.isEmpty()) {
      return List.of();
    }
    var marks = new Marks.Box(standing.size(), List.of());
    marksByMember().values().forEach(supported -> marks.add(0, marks(supported), 1));
    var names = standing.stream().map(one -> one.number().toString()).toList();
    var slate = new Slate("", names, names, List.of(), none(), IntStream.range(0, names.size()).boxed().toList());
    return new Harmonic().count(marks.sealed(), Contest.of(slate, standing.size(), NO_LOT)).elected().stream().map(standing::get).toList();
  }

  private Map<MemberId, Set<Integer>> marksByMember() {
    var supported = new HashMap<MemberId, Set<Integer>>();
    support.forEach(one -> supported.computeIfAbsent(one.member(), member -> new HashSet<>()).add(one.place()));
    return supported;
  }

  private @Nullable Integer[] marks(Set<Integer> supported) {
    var marks = new @Nullable Integer[standing.size()];
    for (var i = 0; i < marks.length; i++) {
      marks[i] = supported.contains(standing.get(i).place()) ? 1 : 0;
    }
    return marks;
  }

  private static SortedSet<Integer> none() {
    return new TreeSet<>();
  }
}
