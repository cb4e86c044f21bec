package coop.phyle.kernel.tally.marked;

import static coop.phyle.kernel.tally.election.Papers.contest;
import static coop.phyle.kernel.tally.election.Papers.marks;
import static org.assertj.core.api.Assertions.assertThat;

import coop.phyle.kernel.money.Fraction;
import coop.phyle.kernel.tally.election.Stage;
import coop.phyle.kernel.tally.election.Tie;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.OptionalInt;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class MajorityJudgmentTest {
  private static final MajorityJudgment FREE = new MajorityJudgment(OptionalInt.empty());

  /** Takes one lower median away after another, as the definition says; the grades taken, in order, are what is compared. */
  private static List<Integer> majorityValue(List<Integer> grades) {
    var left = new ArrayList<>(grades);
    Collections.sort(left);
    var taken = new ArrayList<Integer>();
    while (!left.isEmpty()) {
      taken.add(left.remove((left.size() - 1) / 2));
    }
    return taken;
  }

  private static int naive(List<Integer> one, List<Integer> other) {
    var a = majorityValue(one);
    var b = majorityValue(other);
    return IntStream.range(0, a.size()).map(i -> Integer.compare(a.get(i), b.get(i))).filter(c -> c != 0).findFirst().orElse(0);
  }

  private static Merit merit(List<Integer> grades, long worth) {
    return Merit.of(IntStream.range(0, 5).mapToObj(g -> Fraction.of(grades.stream().filter(grade -> grade == g).count() * worth, 3)).toList());
  }

  @Test
  void comparesAsTakingMediansAwayOneAtATimeDoes() {
    var random = new Random(7);
    var equal = 0;
    for (var round = 0; round < 20_000; round++) {
      var size = 1 + random.nextInt(9);
      var spread = 2 + random.nextInt(4);
      var one = IntStream.range(0, size).mapToObj(i -> random.nextInt(spread)).toList();
      var other = IntStream.range(0, size).mapToObj(i -> random.nextInt(spread)).toList();
      var expected = naive(one, other);
      var difference = merit(one, 1).from(merit(other, 1));
      assertThat(difference == null ? 0 : Integer.compare(difference.one(), difference.other())).as("%s and %s", one, other).isEqualTo(expected);
      assertThat(merit(one, 1 + random.nextInt(4)).median()).isEqualTo(majorityValue(one).getFirst());
      equal += expected == 0 ? 1 : 0;
      if (difference != null) {
        assertThatThereTheyDiffer(one, other, difference);
      }
    }
    assertThat(equal).isBetween(500, 15_000);
  }

  /** The place told is the last before which both have the same grades. */
  private static void assertThatThereTheyDiffer(List<Integer> one, List<Integer> other, Merit.Difference told) {
    var taken = majorityValue(one).size();
    var i = IntStream.range(0, taken).filter(at -> !majorityValue(one).get(at).equals(majorityValue(other).get(at))).findFirst().orElseThrow();
    assertThat(told.one()).isEqualTo(majorityValue(one).get(i));
    assertThat(told.other()).isEqualTo(majorityValue(other).get(i));
    var even = one.size() % 2 == 0;
    var outward = even ? i / 2 : (i + 1) / 2;
    assertThat(told.below()).isEqualTo(i == 0 || even == (i % 2 == 0));
    assertThat(told.distance()).isEqualTo(i == 0 ? Fraction.ZERO : Fraction.of(even ? 2L * outward : 2L * outward - 1, 6));
  }

  @Test
  void manyTimesTheVotesChangeNothing() {
    var random = new Random(8);
    for (var round = 0; round < 3_000; round++) {
      var one = IntStream.range(0, 6).mapToObj(i -> random.nextInt(3)).toList();
      var other = IntStream.range(0, 6).mapToObj(i -> random.nextInt(3)).toList();
      var copies = 2 + random.nextInt(3);
      var many = naive(copies(one, copies), copies(other, copies));
      assertThat(many).isEqualTo(naive(one, other));
    }
  }

  private static List<Integer> copies(List<Integer> grades, int copies) {
    return Collections.nCopies(copies, grades).stream().flatMap(List::stream).toList();
  }

  @Test
  void theLowerMedianCountsAndABlankIsTheLowestGrade() {
    var count = FREE.count(marks("1: 3 2", "1: 1 2", "1: 3 -", "1: 0 2"), contest(2, 1));
    var table = (Stage.Table) count.stages().get(1);
    assertThat(table.columns()).containsExactly("grade 0", "grade 1", "grade 2", "grade 3", "median");
    assertThat(table.rows().getFirst()).containsExactly(Fraction.ONE, Fraction.ONE, Fraction.ZERO, Fraction.of(2, 1), Fraction.ONE);
    assertThat(table.rows().getLast()).containsExactly(Fraction.ONE, Fraction.ZERO, Fraction.of(3, 1), Fraction.ZERO, Fraction.of(2, 1));
    assertThat(count.elected()).containsExactly(1);
    assertThat(count.stages()).hasSize(2);
    assertThat(count.method()).isEqualTo("majority-judgment");
    assertThat(new MajorityJudgment(OptionalInt.of(3)).count(marks("1: 3 4"), contest(2, 1)).method()).isEqualTo("majority-judgment:top=3");
  }

  @Test
  void saysWhereEqualMediansDiffer() {
    var below = FREE.count(marks("2: 2 2", "2: 1 0", "1: 1 1"), contest(2, 1));
    assertThat(below.stages()).last().isEqualTo(
        new Stage.Remark("grades-differ-below-the-middle", List.of(0, 1), List.of(Fraction.of(1, 2), Fraction.ONE, Fraction.ZERO)));
    var above = FREE.count(marks("1: 1 2", "1: 1 1", "1: 0 0"), contest(2, 1));
    assertThat(above.stages()).last().isEqualTo(
        new Stage.Remark("grades-differ-above-the-middle", List.of(1, 0), List.of(Fraction.of(1, 2), Fraction.of(2, 1), Fraction.ONE)));
    assertThat(above.elected()).containsExactly(1);
  }

  @Test
  void onlyTheVerySameGradesAreATie() {
    var count = FREE.count(marks("1: 2 1", "1: 1 2"), contest(2, 1));
    assertThat(count.ties()).extracting(Tie::by).containsExactly(Tie.By.LOT);
    assertThat(count.stages()).hasSize(2);
  }

  @Test
  void countsBillionsOfBallotsAtOnce() {
    var billion = "1000000000: ";
    var count = FREE.count(marks(billion + "3 3 3", billion + "2 2 2", "999999999: 1 1 2", "1: 1 2 2"), contest(3, 1));
    assertThat(count.elected()).containsExactly(2);
    var two = FREE.count(marks(billion + "3 3", billion + "2 2", "999999999: 1 1", "1: 1 2"), contest(2, 1));
    assertThat(two.elected()).containsExactly(1);
    assertThat(two.ballots()).isEqualTo(BigInteger.valueOf(3_000_000_000L));
  }
}
