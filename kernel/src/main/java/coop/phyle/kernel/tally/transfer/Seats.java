package coop.phyle.kernel.tally.transfer;

import coop.phyle.kernel.money.Fraction;
import coop.phyle.kernel.tally.election.Contest;
import coop.phyle.kernel.tally.election.Stage;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.stream.IntStream;

/**
 * Whether the bounds on seats of classes can still be met. Classes do not overlap, so they can exactly when each class has enough
 * candidates for what it must still have, and the places left lie between the sum of what classes must have and the sum of what they may
 * have.
 */
final class Seats {
  private final Contest contest;
  private final SortedSet<Integer> sitting;
  /** Candidates without bounds are in group 0. */
  private final int[] groupOf;
  private final int[] least;
  private final int[] most;
  private final int[] standing;
  private int places;

  Seats(Contest contest, SortedSet<Integer> sitting) {
    this.contest = contest;
    this.sitting = sitting;
    var slate = contest.slate();
    if (sitting.size() > contest.seats() || !sitting.stream().allMatch(c -> c < slate.size() && slate.stands(c))) {
      throw new IllegalArgumentException("those who sit stand, and have a seat each");
    }
    var bounded = List.copyOf(contest.bounds().keySet());
    groupOf = IntStream.range(0, slate.size()).map(c -> slate.classOf(c).map(bounded::indexOf).orElse(-1) + 1).toArray();
    least = new int[bounded.size() + 1];
    most = new int[bounded.size() + 1];
    standing = new int[bounded.size() + 1];
    most[0] = Integer.MAX_VALUE;
    var bounds = List.copyOf(contest.bounds().values());
    for (var g = 1; g < least.length; g++) {
      least[g] = bounds.get(g - 1).least();
      most[g] = bounds.get(g - 1).most();
    }
    places = contest.seats();
    IntStream.range(0, slate.size()).filter(slate::stands).forEach(c -> standing[groupOf[c]]++);
    sitting.forEach(c -> move(c, 1, 1));
    places = Math.min(places, IntStream.range(0, least.length).map(this::may).sum());
  }

  /** Seats that will be filled, those of whoever sits included. */
  int filled() {
    return places + sitting.size();
  }

  /** Why the bounds cannot be met, if they cannot. */
  Optional<Stage> unreachable() {
    for (var g = 1; g < least.length; g++) {
      if (must(g) > may(g)) {
        return Optional.of(remark(IntStream.of(g), must(g), may(g)));
      }
    }
    var sum = IntStream.range(1, least.length).mapToLong(this::must).sum();
    return sum <= places ? Optional.empty() : Optional.of(remark(IntStream.range(1, least.length).filter(g -> must(g) > 0), sum, places));
  }

  boolean canElect(int candidate) {
    return sitting.contains(candidate) || reachableAfter(candidate, 1);
  }

  boolean canExclude(int candidate) {
    return !sitting.contains(candidate) && reachableAfter(candidate, 0);
  }

  /** Whether all of them can be elected together. */
  boolean canElectAll(List<Integer> candidates) {
    var elected = new ArrayList<Integer>();
    var all = true;
    for (var c : candidates) {
      all &= canElect(c);
      elect(c);
      elected.add(c);
    }
    elected.stream().filter(c -> !sitting.contains(c)).forEach(c -> move(c, 1, -1));
    return all;
  }

  void elect(int candidate) {
    if (!sitting.contains(candidate)) {
      move(candidate, 1, 1);
    }
  }

  void exclude(int candidate) {
    move(candidate, 0, 1);
  }

  private boolean reachableAfter(int candidate, int seats) {
    move(candidate, seats, 1);
    var must = 0L;
    var may = 0L;
    var each = true;
    for (var g = 0; g < least.length; g++) {
      must += must(g);
      may += may(g);
      each &= must(g) <= may(g);
    }
    var reachable = each && must <= places && places <= may;
    move(candidate, seats, -1);
    return reachable;
  }

  /** Someone leaves those standing for this many seats; back again where times is −1. */
  private void move(int candidate, int seats, int times) {
    var group = groupOf[candidate];
    standing[group] -= times;
    least[group] -= seats * times;
    most[group] -= seats * times;
    places -= seats * times;
  }

  private int must(int group) {
    return Math.max(0, least[group]);
  }

  private int may(int group) {
    return Math.min(standing[group], most[group]);
  }

  private Stage remark(IntStream groups, long must, long may) {
    var asking = groups.toArray();
    var slate = contest.slate();
    var candidates = IntStream.range(0, groupOf.length)
        .filter(slate::stands).filter(c -> Arrays.stream(asking).anyMatch(g -> g == groupOf[c]));
    return new Stage.Remark(TransferMethod.UNREACHABLE, candidates.boxed().toList(), List.of(Fraction.of(must, 1), Fraction.of(may, 1)));
  }
}
