package coop.phyle.kernel.tally.ranked;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import coop.phyle.kernel.money.Fraction;
import coop.phyle.kernel.tally.AbsentClass;
import coop.phyle.kernel.tally.ClassId;
import coop.phyle.kernel.tally.Test.Basis;
import coop.phyle.kernel.tally.Weighting;
import coop.phyle.kernel.tally.election.Contest;
import coop.phyle.kernel.tally.election.Count;
import coop.phyle.kernel.tally.election.ElectionWeighting;
import coop.phyle.kernel.tally.election.Lot;
import coop.phyle.kernel.tally.election.RankedMethod;
import coop.phyle.kernel.tally.election.Slate;
import coop.phyle.kernel.tally.election.Stage;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** C is the status quo. */
class StatusQuoTest {
  private static final Fraction HALF = Fraction.of(1, 2);

  /** Of 10 who prefer one of the two, {@code inFavour} prefer A to the status quo; 5 more prefer neither. */
  @ParameterizedTest
  @CsvSource({"6, 1/2, true, 0, A", "5, 1/2, true, 0, C", "7, 2/3, true, 0, A", "6, 2/3, true, 0, C",
      "6, 3/5, true, 0, C", "6, 3/5, false, 0, A", "6, 1/2, true, 6, A", "6, 1/2, true, 7, C", "10, 1, false, 0, A", "9, 1, false, 0, C"})
  void anOptionNeedsItsMajorityAndQuorum(int inFavour, String majority, boolean strict, int quorum, String result) {
    var lines = new String[] {inFavour + " AC", 10 - inFavour + " CA", "5 B"};
    for (var method : both(Fraction.parse(majority), strict, quorum)) {
      assertThat(Papers.letters(count(method, 1, lines).elected())).as("%s of 10", inFavour).isEqualTo(result);
    }
  }

  @Test
  void theStatusQuoMayStandFirst() {
    List<RankedMethod> firstOfAll = List.of(new Schulze(Elections.statusQuo(0, HALF, true, Fraction.ZERO)), new RankedPairs(Elections.statusQuo(0, HALF, true, Fraction.ZERO)));
    for (var method : firstOfAll) {
      assertThat(count(method, 1, "3 BA", "2 AB").elected()).containsExactly(1);
      assertThat(count(method, 1, "2 BA", "3 AB").elected()).containsExactly(0);
    }
  }

  @Test
  void theWorkingIsShown() {
    var count = count(new Schulze(Elections.statusQuo(2, Fraction.of(2, 3), true, Fraction.of(4, 1))), 1, "6 AC", "4 CA", "5 B", "1 CBA");
    assertThat(count.stages()).contains(
        new Stage.Table("Against the status quo", List.of("in favour", "more than", "quorum"), List.of(
            List.of(whole(6), Fraction.of(22, 3), whole(4)), List.of(whole(5), Fraction.of(32, 3), whole(4)), List.of(whole(0), whole(0), whole(4)))),
        new Stage.Remark("accepted-against-the-status-quo", List.of(), List.of()));
    assertThat(count.elected()).containsExactly(2);
    var notStrict = count(new Schulze(Elections.statusQuo(2, HALF, false, Fraction.ZERO)), 1, "2 AC");
    assertThat(((Stage.Table) notStrict.stages().get(2)).columns()).containsExactly("in favour", "at least", "quorum");
    assertThat(notStrict.stages().get(3)).isEqualTo(new Stage.Remark("accepted-against-the-status-quo", List.of(0), List.of()));
  }

  /** B would win against each, but has not the majority it needs over the status quo; A has. */
  @Test
  void whoFailsTakesNoPartInTheRest() {
    var lines = new String[] {"3 BAC", "3 BCA", "4 ACB", "2 ABC"};
    for (var method : both(Fraction.of(2, 3), false, 0)) {
      assertThat(count(method, 1, lines).elected()).containsExactly(0);
    }
    for (var method : both(HALF, true, 0)) {
      assertThat(count(method, 3, lines).elected()).as("the status quo takes no seat from those who beat it").hasSize(2).doesNotContain(2);
    }
    assertThat(new Schulze().count(Papers.of(3, "3 BAC", "4 BCA", "4 ACB", "2 ABC"), Papers.contest(3, 1)).elected()).containsExactly(1);
  }

  /** A majority of half or less can let in options that do not beat the status quo. */
  @Test
  void theStatusQuoCompetesToo() {
    for (var method : both(HALF, false, 0)) {
      var count = count(method, 1, "5 AC", "5 CA");
      assertThat(count.stages()).contains(new Stage.Remark("accepted-against-the-status-quo", List.of(0), List.of()));
      assertThat(count.elected()).containsExactly(2);
      assertThat(count.ties()).isEmpty();
    }
    for (var method : both(Fraction.of(1, 3), true, 0)) {
      assertThat(count(method, 2, "4 ACB", "5 CAB", "1 CBA").elected()).containsExactly(2);
      assertThat(count(method, 2, "5 ACB", "5 CAB").elected()).as("who only equals it does not change it").containsExactly(2);
    }
  }

  @Test
  void wherePreferencesAreMissingNothingChanges() {
    for (var method : both(HALF, false, 0)) {
      assertThat(count(method, 1, "3 ").elected()).containsExactly(2);
      assertThat(count(method, 1, "3 A=B=C").elected()).containsExactly(2);
      assertThat(count(method, 2, "1 A=BC").elected()).containsExactly(0, 1);
    }
    for (var method : both(Fraction.ZERO, false, 0)) {
      assertThat(count(method, 1, "3 CAB").elected()).containsExactly(2);
    }
  }

  /** Workers carry half and cast nothing: 6 of 10 users are 6/20 of the whole if absence counts against, 6/10 if it is shared out. */
  @Test
  void anAbsentClassCountsForNoOption() {
    assertThat(weighted(AbsentClass.RENORMALISE, "1:6 AC", "1:4 CA").elected()).containsExactly(0);
    assertThat(weighted(AbsentClass.COUNT_AGAINST, "1:6 AC", "1:4 CA").elected()).containsExactly(2);
    var inquorate = weighted(AbsentClass.INQUORATE, "1:6 AC", "1:4 CA", "0:7 ");
    assertThat(inquorate.elected()).isEmpty();
    assertThat(inquorate.inquorate()).contains(Elections.CLASSES.getFirst());
    assertThat(weighted(AbsentClass.COUNT_AGAINST, "1:6 AC", "1:4 CA", "0:1 AC").elected()).containsExactly(0);
  }

  private static Count weighted(AbsentClass absent, String... lines) {
    var shares = new TreeMap<ClassId, Fraction>(Map.of(Elections.CLASSES.getFirst(), HALF, Elections.CLASSES.getLast(), HALF));
    var weighting = new ElectionWeighting(Basis.CLASS_WEIGHTED, new Weighting(shares, new TreeMap<>(), absent));
    var contest = new Contest(Papers.slate(3), 1, new TreeMap<>(), Optional.of(weighting), new Lot("", "x"));
    return new Schulze(Elections.statusQuo(2, HALF, true, Fraction.ZERO)).count(Papers.of(3, Elections.CLASSES, List.of(lines)), contest);
  }

  @Test
  void aStatusQuoMustStand() {
    assertThatThrownBy(() -> count(new Schulze(Elections.statusQuo(3, HALF, true, Fraction.ZERO)), 1, "1 A"))
        .isInstanceOf(IllegalArgumentException.class).hasMessage("the status quo does not stand: candidate 4");
    var slate = new Slate("", List.of("1", "2", "3"), List.of("A", "B", "C"), List.of(), new TreeSet<>(List.of(2)), List.of());
    assertThatThrownBy(() -> new Schulze(Elections.statusQuo(2, HALF, true, Fraction.ZERO)).count(Papers.of(3, "1 A"), Contest.of(slate, 1, new Lot("", "x"))))
        .isInstanceOf(IllegalArgumentException.class).hasMessage("the status quo does not stand: candidate 3");
    var withdrawn = new Slate("", List.of("1", "2", "3"), List.of("A", "B", "C"), List.of(), new TreeSet<>(List.of(0)), List.of());
    assertThat(new Schulze(Elections.statusQuo(2, Fraction.ZERO, false, Fraction.ZERO)).count(Papers.of(3, "5 ABC", "1 CB"), Contest.of(withdrawn, 1, new Lot("", "x"))).elected())
        .containsExactly(1);
  }

  @ParameterizedTest
  @CsvSource({"-1, 1/2, true, 0", "0, 1, true, 0", "0, 3/2, false, 0", "0, -1/2, true, 0", "0, 1/2, true, -1"})
  void whatCannotBeReachedIsRefused(int candidate, String majority, boolean strict, long quorum) {
    assertThatThrownBy(() -> new StatusQuo(candidate, Fraction.parse(majority), strict, whole(quorum))).isInstanceOf(IllegalArgumentException.class);
  }

  private static List<RankedMethod> both(Fraction majority, boolean strict, int quorum) {
    return List.of(new Schulze(Elections.statusQuo(2, majority, strict, whole(quorum))), new RankedPairs(Elections.statusQuo(2, majority, strict, whole(quorum))));
  }

  private static Count count(RankedMethod method, int seats, String... lines) {
    return method.count(Papers.of(3, lines), Papers.contest(3, seats));
  }

  private static Fraction whole(long number) {
    return Fraction.of(number, 1);
  }
}
