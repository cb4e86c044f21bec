package coop.phyle.kernel.tally.marked;

import static coop.phyle.kernel.tally.election.Papers.USERS;
import static coop.phyle.kernel.tally.election.Papers.WORKERS;
import static coop.phyle.kernel.tally.election.Papers.marks;
import static org.assertj.core.api.Assertions.assertThat;

import coop.phyle.kernel.tally.ClassId;
import coop.phyle.kernel.tally.election.Contest;
import coop.phyle.kernel.tally.election.Contest.Seats;
import coop.phyle.kernel.tally.election.Count;
import coop.phyle.kernel.tally.election.Lot;
import coop.phyle.kernel.tally.election.Slate;
import coop.phyle.kernel.tally.election.Stage;
import coop.phyle.kernel.tally.election.Tie;
import coop.phyle.kernel.tally.pattern.Marks;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Seats kept for classes of candidates. */
class SeatingTest {
  /** Candidates 0 and 1 are users, 2 and 3 workers, 4 stands for no class; approvals 9, 8, 7, 6, 5. */
  private static final Marks FALLING = marks("1: 1 1 1 1 1", "1: 1 1 1 1 1", "1: 1 1 1 1 1", "1: 1 1 1 1 1", "1: 1 1 1 1 1",
      "1: 1 1 1 1 0", "1: 1 1 1 0 0", "1: 1 1 0 0 0", "1: 1 0 0 0 0");

  private static Count count(Marks marks, int seats, Map<ClassId, Seats> bounds, Integer... withdrawn) {
    var names = List.of("u0", "u1", "w2", "w3", "x4");
    var classes = List.of(Optional.of(USERS), Optional.of(USERS), Optional.of(WORKERS), Optional.of(WORKERS), Optional.<ClassId>empty());
    var slate = new Slate("", names, names, classes, new TreeSet<>(List.of(withdrawn)), List.of());
    return new Approval().count(marks, new Contest(slate, seats, new TreeMap<>(bounds), Optional.empty(), new Lot("", "")));
  }

  @Test
  void theMostSeatsOfAClassAreNotExceeded() {
    var count = count(FALLING, 3, Map.of(USERS, new Seats(0, 1)));
    assertThat(count.elected()).containsExactly(0, 2, 3);
    assertThat(count.stages()).contains(new Stage.Remark("passed-over-for-seats-of-classes", List.of(1), List.of()));
    assertThat(count(FALLING, 3, Map.of(USERS, new Seats(0, 0))).elected()).containsExactly(2, 3, 4);
  }

  @Test
  void theLeastSeatsOfAClassAreKept() {
    assertThat(count(FALLING, 2, Map.of(WORKERS, new Seats(1, 2))).elected()).containsExactly(0, 2);
    assertThat(count(FALLING, 2, Map.of(WORKERS, new Seats(2, 2))).elected()).containsExactly(2, 3);
    assertThat(count(FALLING, 3, Map.of(WORKERS, new Seats(2, 2), USERS, new Seats(1, 2))).elected()).containsExactly(0, 2, 3);
    assertThat(count(FALLING, 4, Map.of(WORKERS, new Seats(1, 2))).stages()).noneMatch(stage -> stage instanceof Stage.Remark r && r.key().startsWith("passed"));
  }

  @Test
  void moreKeptThanThereAreSeatsOrCandidates() {
    assertThat(count(FALLING, 2, Map.of(WORKERS, new Seats(2, 2), USERS, new Seats(2, 2))).elected()).containsExactly(0, 1);
    assertThat(count(FALLING, 3, Map.of(WORKERS, new Seats(2, 2)), 2).elected()).containsExactly(0, 1, 3);
  }

  @Test
  void onlyThoseWhoMayBeElectedTakePartInATie() {
    var equals = marks("4: 1 1 1 1 1");
    var count = count(equals, 2, Map.of(USERS, new Seats(0, 0), WORKERS, new Seats(1, 1)));
    assertThat(count.ties()).singleElement().satisfies(tie -> assertThat(tie.tied()).containsExactly(2, 3, 4));
    assertThat(count.ties().getFirst().by()).isEqualTo(Tie.By.LOT);
    assertThat(count.elected()).hasSize(2).contains(4).containsAnyOf(2, 3);
  }

  /** Of all ways to fill the seats within the bounds the one elected is the first in order of strength; found here by trying every subset. */
  @Test
  void electsTheStrongestSetThatFits() {
    var random = new Random(11);
    for (var round = 0; round < 2_000; round++) {
      var seats = 1 + random.nextInt(4);
      var bounds = new TreeMap<ClassId, Seats>();
      for (var id : List.of(USERS, WORKERS)) {
        var least = random.nextInt(3);
        bounds.put(id, new Seats(least, least + random.nextInt(3)));
      }
      if (bounds.values().stream().mapToInt(Seats::least).sum() > seats) {
        continue;
      }
      assertThat(count(FALLING, seats, bounds).elected()).as("%s seats, %s", seats, bounds).isEqualTo(best(seats, bounds));
    }
  }

  private static List<Integer> best(int seats, Map<ClassId, Seats> bounds) {
    var best = 0;
    for (var set = 0; set < 32; set++) {
      var users = Integer.bitCount(set & 3);
      var workers = Integer.bitCount(set & 12);
      var fits = within(users, bounds.get(USERS)) && within(workers, bounds.get(WORKERS)) && Integer.bitCount(set) <= seats;
      if (fits && (Integer.bitCount(set) > Integer.bitCount(best) || Integer.bitCount(set) == Integer.bitCount(best) && reversed(set) > reversed(best))) {
        best = set;
      }
    }
    var chosen = best;
    return IntStream.range(0, 5).filter(c -> (chosen >> c & 1) == 1).boxed().toList();
  }

  private static boolean within(int seated, Seats bounds) {
    return seated >= bounds.least() && seated <= bounds.most();
  }

  private static int reversed(int set) {
    return Integer.reverse(set) >>> 27;
  }
}
