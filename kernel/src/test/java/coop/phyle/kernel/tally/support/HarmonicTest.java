package coop.phyle.kernel.tally.support;

import static coop.phyle.kernel.tally.election.Papers.contest;
import static coop.phyle.kernel.tally.election.Papers.marks;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import coop.phyle.kernel.money.Fraction;
import coop.phyle.kernel.tally.AbsentClass;
import coop.phyle.kernel.tally.election.Contest;
import coop.phyle.kernel.tally.election.Count;
import coop.phyle.kernel.tally.election.Papers;
import coop.phyle.kernel.tally.election.Stage;
import coop.phyle.kernel.tally.election.Tie;
import coop.phyle.kernel.tally.pattern.Marks;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class HarmonicTest {
  private static List<List<Fraction>> rows(Count count) {
    return count.stages().stream().filter(Stage.Table.class::isInstance).map(stage -> ((Stage.Table) stage).rows()).findFirst().orElseThrow();
  }

  private static List<Fraction> row(long supporters, Fraction weight, long place) {
    return List.of(Fraction.of(supporters, 1), weight, Fraction.of(place, 1));
  }

  /** 60 supporters of three alike proposals and 25 of another: 60, 60/2, 25, 60/3, so the other is third of four. */
  @Test
  void alikeOnesDoNotFillTheTopOfTheList() {
    var count = new Harmonic().count(marks("60: 1 1 1 -", "25: - - - 1", "3: - - - -", "1: - -1 - -"), contest(4, 3));
    assertThat(count.elected()).hasSize(3).endsWith(3).doesNotHaveDuplicates();
    assertThat(rows(count).getLast()).isEqualTo(row(25, Fraction.of(25, 1), 3));
    assertThat(rows(count).subList(0, 3)).containsExactlyInAnyOrder(
        row(60, Fraction.of(60, 1), 1), row(60, Fraction.of(30, 1), 2), row(60, Fraction.of(20, 1), 4));
    assertThat(count.ties()).extracting(tie -> tie.tied().size()).containsExactly(3, 2);
    assertThat(count.ties()).extracting(Tie::stage).containsExactly(1, 3);
    assertThat(count.method()).isEqualTo("harmonic");
    assertThat(count.stages().subList(0, 3)).extracting(stage -> ((Stage.Remark) stage).key()).containsExactly("blank-ballots", "invalid-ballots", "votes-that-count");
    assertThat(List.of(count.distinct(), count.seats())).containsExactly(4, 3);
  }

  /** Behind the same votes a proposal leaves with what others have left it: 2/2 + 2 = 3 for the first, then the second, then 2 for the third. */
  @Test
  void whatAProposalHadGoesToTheOthers() {
    var count = new Harmonic().count(marks("2: 1 1 0", "2: 1 0 0", "1: 0 1 1"), contest(3, 5));
    assertThat(count.elected()).containsExactly(0, 1, 2);
    assertThat(rows(count)).containsExactly(row(4, Fraction.of(4, 1), 1), row(3, Fraction.of(2, 1), 2), row(1, Fraction.of(1, 2), 3));
    assertThat(count.ties()).isEmpty();
  }

  /** The definition followed voter by voter, from the whole list to the single proposal on top of it. */
  @Test
  void agreesWithTheDefinition() {
    var random = new Random(1);
    for (var round = 0; round < 1_000; round++) {
      var proposals = 1 + random.nextInt(5);
      var weighted = random.nextBoolean();
      var box = new Marks.Box(proposals, Papers.BOTH);
      var voters = new ArrayList<Integer[]>();
      for (var v = random.nextInt(12); v >= 0; v--) {
        var marks = new Integer[proposals];
        IntStream.range(0, proposals).filter(p -> random.nextBoolean()).forEach(p -> marks[p] = 1);
        box.add(v % 2, marks, 1);
        voters.add(0, marks);
      }
      var contest = weighted ? Papers.weighted(proposals, proposals, Fraction.of(1, 3), AbsentClass.RENORMALISE) : contest(proposals, proposals);
      var count = new Harmonic().count(box.sealed(), contest);
      assertThat(count.elected()).isEqualTo(naive(voters, contest));
    }
  }

  private static List<Integer> naive(List<Integer[]> voters, Contest contest) {
    var left = new ArrayList<>(IntStream.range(0, contest.slate().size()).boxed().toList());
    var order = new ArrayList<Integer>();
    var lot = contest.lot().order(contest.slate(), left);
    while (!left.isEmpty()) {
      var last = left.stream().min((a, b) -> {
        var compared = weight(a, left, voters, contest).compareTo(weight(b, left, voters, contest));
        return compared != 0 ? compared : Integer.compare(lot.indexOf(b), lot.indexOf(a));
      }).orElseThrow();
      left.remove(last);
      order.addFirst(last);
    }
    return order;
  }

  private static Fraction weight(int proposal, List<Integer> left, List<Integer[]> voters, Contest contest) {
    var sizes = new int[2];
    IntStream.range(0, voters.size()).filter(v -> java.util.Arrays.stream(voters.get(v)).anyMatch(mark -> mark != null)).forEach(v -> sizes[v % 2]++);
    var weight = Fraction.ZERO;
    for (var v = 0; v < voters.size(); v++) {
      var marks = voters.get(v);
      if (marks[proposal] != null) {
        var share = contest.weighting().isEmpty() ? Fraction.ONE : Fraction.of(v % 2 + 1L, 3).dividedBy(Fraction.of(sizes[v % 2], 1));
        weight = weight.plus(share.dividedBy(Fraction.of(left.stream().filter(p -> marks[p] != null).count(), 1)));
      }
    }
    return weight;
  }

  @Test
  void thePaperSettlesTiesAndTheWithdrawnAreNotListed() {
    var plain = contest(3, 3);
    var slate = new coop.phyle.kernel.tally.election.Slate("", plain.slate().ids(), plain.slate().names(), List.of(), new java.util.TreeSet<>(List.of(1)), List.of(2, 1, 0));
    var count = new Harmonic().count(marks("5: 1 1 1"), new Contest(slate, 3, plain.bounds(), plain.weighting(), plain.lot()));
    assertThat(count.elected()).containsExactly(2, 0);
    assertThat(count.ties()).extracting(Tie::by).containsExactly(Tie.By.PAPER);
    assertThat(rows(count)).containsExactly(row(5, Fraction.of(5, 2), 2), row(0, Fraction.ZERO, 0), row(5, Fraction.of(5, 1), 1));
  }

  @Test
  void nothingToOrder() {
    assertThat(Harmonic.of(Map.of())).isEqualTo(new Harmonic());
    assertThatIllegalArgumentException().isThrownBy(() -> Harmonic.of(Map.of("x", "1")));
    assertThat(new Harmonic().count(marks("0: - -"), contest(2, 2)).elected()).containsExactlyInAnyOrder(0, 1);
    var none = new Harmonic().count(marks("1 users: 1 -"), Papers.weighted(2, 2, Fraction.of(1, 2), AbsentClass.INQUORATE));
    assertThat(none.elected()).isEmpty();
    assertThat(none.inquorate()).contains(Papers.WORKERS);
    assertThat(Collections.disjoint(none.stages().stream().map(Object::getClass).toList(), List.of(Stage.Table.class))).isTrue();
  }
}
