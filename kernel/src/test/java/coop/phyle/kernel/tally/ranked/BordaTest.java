package coop.phyle.kernel.tally.ranked;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import coop.phyle.kernel.money.Fraction;
import coop.phyle.kernel.tally.election.Contest;
import coop.phyle.kernel.tally.election.Count;
import coop.phyle.kernel.tally.election.Lot;
import coop.phyle.kernel.tally.election.Slate;
import coop.phyle.kernel.tally.election.Stage;
import coop.phyle.kernel.tally.election.Tie;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BordaTest {
  /** Points of A, B, C, D for one ballot. */
  @ParameterizedTest
  @CsvSource({"mean, ABCD, 3 2 1 0", "zero, ABCD, 3 2 1 0", "mean, B, 1 3 1 1", "zero, B, 0 3 0 0", "mean, A=BC, 5/2 5/2 1 0", "mean, A=B=C, 2 2 2 0",
      "zero, A=B=C=D, 3/2 3/2 3/2 3/2", "mean, DA, 2 1/2 1/2 3", "zero, DA, 2 0 0 3", "mean, -D--A, 2 1/2 1/2 3", "mean, DDAD, 2 1/2 1/2 3",
      "zero, A=AB=A, 3 2 0 0", "zero, AB=C, 3 3/2 3/2 0"})
  void pointsOfABallot(String unranked, String ballot, String points) {
    var count = Borda.of(Map.of("unranked", unranked)).count(Papers.of(4, "2 " + ballot, "7 "), Papers.contest(4, 1));
    var each = points(count).stream().map(sum -> sum.times(Fraction.of(1, 2)).toString()).toList();
    assertThat(String.join(" ", each)).isEqualTo(points);
    assertThat(count.stages().getFirst()).isEqualTo(new Stage.Remark("blank-or-spoilt-ballots", List.of(), List.of(Fraction.of(7, 1))));
  }

  /** Tennessee's capital, as in every textbook: Memphis, Nashville, Chattanooga, Knoxville with 126, 194, 173 and 107 points of a hundred voters. */
  @Test
  void tennessee() {
    var count = new Borda().count(Papers.of(4, "42 ABCD", "26 BCDA", "15 CDBA", "17 DCBA"), Papers.contest(4, 4));
    assertThat(points(count)).extracting(Fraction::toString).containsExactly("126", "194", "173", "107");
    assertThat(Papers.letters(count.elected())).isEqualTo("BCAD");
    assertThat(count.method()).isEqualTo("borda");
    assertThat(((Stage.Table) count.stages().getLast()).columns()).containsExactly("points");
  }

  @Test
  void theWithdrawnHaveNoPlace() {
    var slate = new Slate("", List.of("1", "2", "3"), List.of("A", "B", "C"), List.of(), new TreeSet<>(List.of(0)), List.of());
    var count = new Borda().count(Papers.of(3, "1 ABC", "3 A", "1 A=C"), Contest.of(slate, 1, new Lot("", "x")));
    assertThat(points(count)).extracting(Fraction::toString).containsExactly("0", "1", "1");
    assertThat(count.ties()).hasSize(1);
    assertThat(count.ties().getFirst().tied()).containsExactly(1, 2);
    assertThat(count.ties().getFirst().question()).isEqualTo(Tie.Question.ELECT);
    assertThat(count.elected()).containsExactly(count.ties().getFirst().order().getFirst());
  }

  @Test
  void aTieIsDrawnOnlyForTheLastSeat() {
    var ballots = Papers.of(4, "1 AB=CD", "1 AD");
    assertThat(new Borda(Borda.Unranked.ZERO).count(ballots, Papers.contest(4, 1)).ties()).isEmpty();
    var two = new Borda().count(ballots, Papers.contest(4, 2));
    assertThat(points(two)).extracting(Fraction::toString).containsExactly("6", "2", "2", "2");
    assertThat(two.ties().getFirst().tied()).containsExactly(1, 2, 3);
    assertThat(two.elected()).containsExactly(0, two.ties().getFirst().order().getFirst());
    assertThat(two.elected()).hasSize(2);
    assertThat(new Borda().count(Papers.of(3, "1 A=BC"), Papers.contest(3, 2)).ties()).isEmpty();
    assertThat(new Borda().count(Papers.of(3, "1 A=BC"), Papers.contest(3, 2)).elected()).containsExactly(0, 1);
  }

  @Test
  void fewCandidatesOrNoBallots() {
    assertThat(new Borda().count(Papers.of(3, "2 "), Papers.contest(3, 1)).elected()).isEmpty();
    assertThat(new Borda().count(Papers.of(3), Papers.contest(3, 3)).elected()).containsExactly(0, 1, 2);
    assertThat(new Borda().count(Papers.of(2, "1 B"), Papers.contest(2, 5)).elected()).containsExactly(1, 0);
    assertThat(new Borda().count(Papers.of(0), Papers.contest(0, 1)).elected()).isEmpty();
    assertThat(new Borda().count(Papers.of(2000, "1 CA"), Papers.contest(2000, 1)).elected()).containsExactly(2);
  }

  @Test
  void moreThanALongHolds() {
    var most = Long.toString(Long.MAX_VALUE);
    var count = new Borda().count(Papers.of(4, most + " ABCD", most + " ACBD"), Papers.contest(4, 1));
    assertThat(points(count).getFirst()).isEqualTo(Fraction.of(Long.MAX_VALUE, 1).times(6));
  }

  @Test
  void options() {
    assertThat(Borda.of(Map.of())).isEqualTo(new Borda(Borda.Unranked.MEAN));
    assertThat(Borda.of(Map.of("unranked", "zero"))).isEqualTo(new Borda(Borda.Unranked.ZERO));
    assertThat(new Borda(Borda.Unranked.ZERO).count(Papers.of(1), Papers.contest(1, 1)).method()).isEqualTo("borda:unranked=zero");
    assertThatThrownBy(() -> Borda.of(Map.of("unranked", "none"))).hasMessage("borda: unranked is zero or mean, not none");
    assertThatThrownBy(() -> Borda.of(Map.of("points", "5"))).hasMessage("borda has no option points");
  }

  private static List<Fraction> points(Count count) {
    return ((Stage.Table) count.stages().get(1)).rows().stream().map(List::getFirst).toList();
  }
}
