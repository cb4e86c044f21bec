package coop.phyle.kernel.tally.transfer;

import static coop.phyle.kernel.tally.transfer.MeekTest.f;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import coop.phyle.kernel.tally.ClassId;
import coop.phyle.kernel.tally.election.Contest;
import coop.phyle.kernel.tally.election.Contest.Seats;
import coop.phyle.kernel.tally.election.Lot;
import coop.phyle.kernel.tally.election.Slate;
import coop.phyle.kernel.tally.election.Stage;
import coop.phyle.kernel.tally.election.Tie;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class SeatBoundsTest {
  private static final List<TransferMethod> METHODS = List.of(WeightedGregory.SCOTTISH, WeightedGregory.WIGM_PRF, Meek.PRF);
  private static final ClassId WORKERS = new ClassId("workers");
  private static final ClassId USERS = new ClassId("users");
  private static final List<ClassId> CLASSES = List.of(WORKERS, USERS, new ClassId("investors"));

  @Test
  void boundsHoldWheneverTheyCanAndAreRefusedOtherwise() {
    var random = new Random(11);
    var refused = 0;
    for (var i = 0; i < 500; i++) {
      var candidates = 2 + random.nextInt(7);
      var votes = Vote.random(random, candidates, 1 + random.nextInt(20), false);
      var contest = bounded(random, candidates);
      var most = mostSeats(contest);
      for (var method : METHODS) {
        var count = method.count(Vote.box(candidates, votes), contest);
        if (most < 0) {
          refused++;
          assertThat(count.elected()).isEmpty();
          assertThat(count.stages()).singleElement().isInstanceOfSatisfying(
              Stage.Remark.class, remark -> assertThat(remark.key()).isEqualTo(TransferMethod.UNREACHABLE));
        } else {
          assertThat(holds(contest, count.elected())).as("%s %s %s", method, contest, votes).isTrue();
          assertThat(count.elected()).as("%s %s %s", method, contest, votes).hasSize(most).doesNotHaveDuplicates();
        }
      }
    }
    assertThat(refused).isBetween(100, 900);
  }

  @Test
  void looseBoundsChangeNothing() {
    var random = new Random(12);
    for (var i = 0; i < 200; i++) {
      var candidates = 2 + random.nextInt(7);
      var ballots = Vote.box(candidates, Vote.random(random, candidates, 1 + random.nextInt(20), true));
      var seats = 1 + random.nextInt(4);
      var loose = new TreeMap<>(Map.of(WORKERS, new Seats(0, seats), USERS, new Seats(0, 99)));
      for (var method : METHODS) {
        var free = method.count(ballots, contest(random, candidates, seats, Collections.emptySortedMap()));
        var count = method.count(ballots, contest(random, candidates, seats, loose));
        assertThat(count.elected()).isEqualTo(free.elected());
        assertThat(count.stages()).isEqualTo(free.stages());
      }
    }
  }

  @Test
  void theLowestIsGuardedWhenTheClassNeedsThem() {
    var votes = List.of(Vote.of(40, "0 1"), Vote.of(35, "1 0"), Vote.of(20, "2 1"), Vote.of(5, "3 2"));
    var bounds = new TreeMap<>(Map.of(WORKERS, new Seats(1, 4)));
    var contest = contest(List.of(USERS, USERS, USERS, WORKERS), 2, bounds);
    for (var method : METHODS) {
      var count = method.count(Vote.box(4, votes), contest);
      assertThat(count.elected()).as("%s", method).containsExactly(0, 3);
      assertThat(count.stages()).filteredOn(Stage.Remark.class::isInstance).extracting(stage -> (Stage.Remark) stage)
          .filteredOn(remark -> remark.key().equals(TransferMethod.GUARDED)).isEmpty();
    }
  }

  @Test
  void aRemarkTellsWhoWasSparedAndWhy() {
    var votes = List.of(Vote.of(25, "0 1"), Vote.of(24, "1 0"), Vote.of(20, "2 1"), Vote.of(6, "3 2"));
    var contest = contest(List.of(USERS, USERS, USERS, WORKERS), 2, new TreeMap<>(Map.of(WORKERS, new Seats(1, 1))));
    for (var method : METHODS) {
      var count = method.count(Vote.box(4, votes), contest);
      assertThat(count.stages()).as("%s", method).contains(new Stage.Remark(TransferMethod.GUARDED, List.of(3), List.of()));
      assertThat(rounds(count.stages()).stream().flatMap(round -> round.excluded().stream())).startsWith(2).doesNotContain(3);
      assertThat(count.elected()).containsExactly(1, 3);
    }
  }

  @Test
  void onceAClassHasAllItMayTheRestOfItIsExcludedAtOnce() {
    var votes = List.of(Vote.of(50, "0 1 2"), Vote.of(30, "1"), Vote.of(9, "2"), Vote.of(8, "3"));
    var contest = contest(List.of(WORKERS, WORKERS, USERS, USERS), 2, new TreeMap<>(Map.of(WORKERS, new Seats(0, 1))));
    for (var method : METHODS) {
      var count = method.count(Vote.box(4, votes), contest);
      assertThat(count.elected()).as("%s", method).containsExactly(0, 2);
      assertThat(rounds(count.stages())).filteredOn(round -> round.act() == Stage.Act.FILL && !round.excluded().isEmpty())
          .singleElement().satisfies(round -> assertThat(round.excluded()).containsExactly(1));
    }
  }

  @Test
  void equalsWhoReachTheQuotaForOneSeatAreSettled() {
    var votes = List.of(Vote.of(40, "0"), Vote.of(40, "1"), Vote.of(10, "2"), Vote.of(10, "3 2"));
    var contest = contest(List.of(WORKERS, WORKERS, USERS, USERS), 2, new TreeMap<>(Map.of(WORKERS, new Seats(0, 1))));
    for (var method : METHODS) {
      var count = method.count(Vote.box(4, votes), contest);
      var first = contest.lot().order(contest.slate(), List.of(0, 1)).getFirst();
      assertThat(count.elected()).as("%s", method).startsWith(first).hasSize(2).doesNotContain(1 - first);
      assertThat(count.ties().getFirst().question()).isEqualTo(Tie.Question.ELECT);
      assertThat(rounds(count.stages()).stream().filter(round -> !round.elected().isEmpty()).findFirst().orElseThrow().act())
          .isEqualTo(method == Meek.PRF ? Stage.Act.ITERATION : Stage.Act.FIRST_PREFERENCES);
    }
  }

  @Test
  void aRefusalNamesTheClassAndItsFigures() {
    var contest = contest(List.of(WORKERS, USERS, USERS), 2, new TreeMap<>(Map.of(WORKERS, new Seats(2, 2))));
    assertThat(Meek.PRF.count(Vote.box(3, List.of()), contest).stages())
        .containsExactly(new Stage.Remark(TransferMethod.UNREACHABLE, List.of(0), List.of(f(2), f(1))));
    var several = contest(List.of(WORKERS, USERS, USERS), 2, new TreeMap<>(Map.of(WORKERS, new Seats(1, 1), USERS, new Seats(2, 3))));
    assertThat(WeightedGregory.SCOTTISH.count(Vote.box(3, List.of()), several).stages())
        .containsExactly(new Stage.Remark(TransferMethod.UNREACHABLE, List.of(0, 1, 2), List.of(f(3), f(2))));
  }

  @Test
  void aSeatNobodyMayTakeStaysEmpty() {
    var contest = contest(List.of(WORKERS, WORKERS, USERS), 3, new TreeMap<>(Map.of(WORKERS, new Seats(0, 1))));
    for (var method : METHODS) {
      assertThat(method.count(Vote.box(3, List.of(Vote.of(9, "0"), Vote.of(1, "2"))), contest).elected()).containsExactly(0, 2);
    }
  }

  @Test
  void whoSitsKeepsTheirSeat() {
    var random = new Random(13);
    for (var i = 0; i < 150; i++) {
      var candidates = 3 + random.nextInt(5);
      var ballots = Vote.box(candidates, Vote.random(random, candidates, 2 + random.nextInt(20), false));
      var contest = Vote.contest(candidates, 2 + random.nextInt(Math.min(3, candidates - 2)));
      for (var method : METHODS) {
        var elected = method.count(ballots, contest).elected();
        var left = new TreeSet<>(List.of(elected.get(random.nextInt(elected.size()))));
        var sitting = Vote.set(elected);
        sitting.removeAll(left);
        var again = new Countback(method, left, sitting).count(ballots, contest);
        assertThat(again.elected()).hasSize(elected.size()).containsAll(sitting).doesNotContainAnyElementsOf(left);
      }
    }
  }

  @Test
  void theVacancyGoesWhereTheBallotsSay() {
    var votes = List.of(Vote.of(60, "0 2 1"), Vote.of(40, "1 3"), Vote.of(11, "3 1"), Vote.of(9, "2 0"));
    for (var method : METHODS) {
      assertThat(method.count(Vote.box(4, votes), Vote.contest(4, 2)).elected()).containsExactly(0, 1);
      var back = new Countback(method, new TreeSet<>(List.of(0)), new TreeSet<>(List.of(1)));
      assertThat(back.count(Vote.box(4, votes), Vote.contest(4, 2)).elected()).as("%s", method).containsExactly(2, 1);
      // Both others reach a quota before the one who sits: the seat of the one who sits is not theirs.
      var weak = new Countback(method, new TreeSet<>(), new TreeSet<>(List.of(3)));
      assertThat(weak.count(Vote.box(4, votes), Vote.contest(4, 2)).elected()).as("%s", method).containsExactly(0, 3);
    }
    assertThatIllegalArgumentException().isThrownBy(() -> new Countback(Meek.PRF, new TreeSet<>(List.of(1)), new TreeSet<>(List.of(1))));
    assertThatIllegalArgumentException().isThrownBy(() -> new Countback(Meek.PRF, new TreeSet<>(), new TreeSet<>(List.of(0, 1, 2)))
        .count(Vote.box(4, votes), Vote.contest(4, 2)));
    assertThatIllegalArgumentException().isThrownBy(() -> new Countback(Meek.PRF, new TreeSet<>(), new TreeSet<>(List.of(4)))
        .count(Vote.box(4, votes), Vote.contest(4, 2)));
  }

  private static List<Stage.Round> rounds(List<Stage> stages) {
    return stages.stream().filter(Stage.Round.class::isInstance).map(Stage.Round.class::cast).toList();
  }

  private static Contest bounded(Random random, int candidates) {
    var bounds = new TreeMap<ClassId, Seats>();
    for (var id : CLASSES.subList(0, 1 + random.nextInt(3))) {
      var least = random.nextInt(3);
      bounds.put(id, new Seats(least, least + random.nextInt(3)));
    }
    return contest(random, candidates, 1 + random.nextInt(4), bounds);
  }

  private static Contest contest(Random random, int candidates, int seats, SortedMap<ClassId, Seats> bounds) {
    return contest(IntStream.range(0, candidates).mapToObj(c -> CLASSES.get(random.nextInt(3))).toList(), seats, bounds);
  }

  private static Contest contest(List<ClassId> classes, int seats, SortedMap<ClassId, Seats> bounds) {
    var plain = Vote.slate(classes.size());
    var slate = new Slate("test", plain.ids(), plain.names(), classes.stream().map(Optional::of).toList(), new TreeSet<>(), List.of());
    return new Contest(slate, seats, bounds, Optional.empty(), new Lot("c0ffee", "test"));
  }

  /** By trying every set of candidates: the most seats that can be filled within the bounds, or −1. */
  private static int mostSeats(Contest contest) {
    return IntStream.range(0, 1 << contest.slate().size())
        .filter(set -> Integer.bitCount(set) <= contest.seats())
        .filter(set -> holds(contest, IntStream.range(0, contest.slate().size()).filter(c -> (set >> c & 1) == 1).boxed().toList()))
        .map(Integer::bitCount).max().orElse(-1);
  }

  private static boolean holds(Contest contest, List<Integer> elected) {
    return contest.bounds().entrySet().stream().allMatch(bound -> {
      var has = elected.stream().filter(c -> contest.slate().classOf(c).equals(Optional.of(bound.getKey()))).count();
      return has >= bound.getValue().least() && has <= bound.getValue().most();
    });
  }
}
