package coop.phyle.kernel.tally.ranked;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import coop.phyle.kernel.money.Fraction;
import coop.phyle.kernel.tally.election.Contest;
import coop.phyle.kernel.tally.election.Count;
import coop.phyle.kernel.tally.election.Lot;
import coop.phyle.kernel.tally.election.RankedMethod;
import coop.phyle.kernel.tally.election.Slate;
import coop.phyle.kernel.tally.election.Stage;
import coop.phyle.kernel.tally.election.Tie;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class PairsTest {
  /** The 45 voters of Schulze's papers. */
  private static final String[] SCHULZE_45 = {"5 ACBED", "5 ADECB", "8 BEDAC", "3 CABED", "7 CAEBD", "2 CBADE", "7 DCEBA", "8 EBADC"};

  private static final List<RankedMethod> BOTH = List.of(new Schulze(), new RankedPairs());

  @Test
  void the45VotersOfSchulze() {
    var count = new Schulze().count(Papers.of(5, SCHULZE_45), Papers.contest(5, 5));
    assertThat(Papers.letters(count.elected())).isEqualTo("EACBD");
    assertThat(count.ties()).isEmpty();
    assertThat(read((Stage.Pairs) count.stages().get(1))).isEqualTo("0 20 26 30 22; 25 0 16 33 18; 19 29 0 17 24; 15 12 28 0 14; 23 27 21 31 0");
    assertThat(count.stages().get(2)).isEqualTo(new Stage.Remark("nobody-beats-each-of-the-others", List.of(), List.of()));
    assertThat(read((Stage.Pairs) count.stages().get(3))).isEqualTo("0 28 28 30 24; 25 0 28 33 24; 25 29 0 29 24; 25 28 28 0 24; 25 28 28 31 0");
    assertThat(count.stages()).hasSize(4);
    assertThat(count.quota()).isEmpty();
  }

  /** By hand: B>D 33, E>D 31, A>D 30, C>B 29; D>C 28 would close D>C>B>D; E>B 27, A>C 26; B>A 25 would close A>C>B>A; C>E 24; E>A 23 would close A>C>E>A. */
  @Test
  void the45VotersByRankedPairs() {
    var count = new RankedPairs().count(Papers.of(5, SCHULZE_45), Papers.contest(5, 5));
    assertThat(Papers.letters(count.elected())).isEqualTo("ACEBD");
    assertThat(count.ties()).isEmpty();
    assertThat(steps(count)).containsExactly("locked BD 33 12", "locked ED 31 14", "locked AD 30 15", "locked CB 29 16", "left-out-to-avoid-a-cycle DC 28 17",
        "locked EB 27 18", "locked AC 26 19", "left-out-to-avoid-a-cycle BA 25 20", "locked CE 24 21", "left-out-to-avoid-a-cycle EA 23 22");
    assertThat(read((Stage.Pairs) count.stages().getLast())).isEqualTo("0 0 26 30 0; 0 0 0 33 0; 0 29 0 0 24; 0 0 0 0 0; 0 27 0 31 0");
  }

  /** A beats B 6 to 5, B beats C 6 to 3, C beats A 5 to 3. By winning votes C's victory yields and A wins; by margins A's would, and B win. */
  @Test
  void victoriesAreMeasuredByWinningVotes() {
    for (var method : BOTH) {
      var count = method.count(Papers.of(3, "3 ABC", "3 CAB", "3 B", "2 B=CA"), Papers.contest(3, 3));
      assertThat(((Stage.Pairs) count.stages().get(1)).beats()).isEqualTo(List.of(whole(0, 6, 3), whole(5, 0, 6), whole(5, 3, 0)));
      assertThat(Papers.letters(count.elected())).isEqualTo("ABC");
    }
  }

  @Test
  void whoIsNotRankedComesAfterTheRanked() {
    var pairs = Pairwise.of(Papers.of(4, "3 A", "2 B=C", "1 -AA-BA", "4 ", "5 D=A=B=C"), Papers.contest(4, 1));
    assertThat(pairs.votes()).isEqualTo(List.of(whole(0, 4, 4, 4), whole(2, 0, 1, 3), whole(2, 0, 0, 2), whole(0, 0, 0, 0)));
    assertThat(pairs.turnout().counting()).isEqualTo(11);
    assertThat(pairs.condorcetWinner(List.of(0, 1, 2, 3))).contains(0);
    assertThat(pairs.condorcetWinner(List.of(1, 2))).contains(1);
    assertThat(pairs.condorcetWinner(List.of(2))).contains(2);
  }

  @Test
  void theWithdrawnArePassedOver() {
    for (var method : BOTH) {
      var slate = new Slate("", List.of("1", "2", "3"), List.of("A", "B", "C"), List.of(), new TreeSet<>(List.of(0)), List.of());
      var count = method.count(Papers.of(3, "3 A", "2 A=BC", "1 CB"), Contest.of(slate, 2, new Lot("", "x")));
      assertThat(count.elected()).containsExactly(1, 2);
      assertThat(count.stages().getFirst()).isEqualTo(new Stage.Remark("blank-or-spoilt-ballots", List.of(), whole(3)));
      assertThat(((Stage.Pairs) count.stages().get(1)).beats()).isEqualTo(List.of(whole(0, 0, 0), whole(0, 0, 2), whole(0, 1, 0)));
    }
  }

  @Test
  void fewCandidatesOrNoBallots() {
    for (var method : BOTH) {
      assertThat(method.count(Papers.of(3), Papers.contest(3, 1)).elected()).isEmpty();
      assertThat(method.count(Papers.of(3, "4 "), Papers.contest(3, 2)).stages().getLast()).isEqualTo(new Stage.Remark("no-votes-left", List.of(0, 1, 2), List.of()));
      assertThat(method.count(Papers.of(3), Papers.contest(3, 3)).elected()).containsExactly(0, 1, 2);
      assertThat(method.count(Papers.of(1, "1 A"), Papers.contest(1, 1)).elected()).containsExactly(0);
      assertThat(method.count(Papers.of(0), Papers.contest(0, 1)).elected()).isEmpty();
      assertThat(method.count(Papers.of(2, "1 AB"), Papers.contest(2, 4)).elected()).containsExactly(0, 1);
      assertThatThrownBy(() -> method.count(Papers.of(501), Papers.contest(501, 1))).isInstanceOf(IllegalArgumentException.class)
          .hasMessage("this method counts up to 500 candidates, not 501");
    }
    assertThat(new Schulze().count(Papers.of(500, "1 CAB"), Papers.contest(500, 1)).elected()).containsExactly(2);
  }

  @Test
  void aTieIsDrawnOnlyWhereItMatters() {
    for (var method : BOTH) {
      var ballots = Papers.of(3, "1 A=BC");
      var both = method.count(ballots, Papers.contest(3, 2));
      assertThat(both.elected()).containsExactly(0, 1);
      assertThat(both.ties()).isEmpty();
      var one = method.count(ballots, Papers.contest(3, 1));
      var contest = Papers.contest(3, 1);
      assertThat(one.elected()).containsExactly(contest.lot().order(contest.slate(), List.of(0, 1)).getFirst());
      assertThat(one.ties()).hasSize(1);
      assertThat(one.ties().getFirst().question()).isEqualTo(Tie.Question.ELECT);
      assertThat(one.ties().getFirst().tied()).containsExactly(0, 1);
      assertThat(one.ties().getFirst().stage()).as("told after the last stage").isEqualTo(one.stages().size());
    }
  }

  @Test
  void theLastSeatAloneIsDrawnWhenTheFirstIsClear() {
    for (var method : BOTH) {
      var contest = Papers.contest(4, 2);
      var count = method.count(Papers.of(4, "2 DB=CA"), contest);
      assertThat(count.elected()).containsExactly(3, contest.lot().order(contest.slate(), List.of(1, 2)).getFirst());
      assertThat(count.ties()).hasSize(1);
      assertThat(count.ties().getFirst().tied()).containsExactly(1, 2);
    }
  }

  /** A round of three equal victories: one of them must yield, and the paper says in which order they are locked. */
  @Test
  void equalVictoriesAreLockedInTheOrderOfTheTie() {
    var slate = new Slate("", List.of("1", "2", "3"), List.of("A", "B", "C"), List.of(), new TreeSet<>(), List.of(1, 0, 2));
    var count = new RankedPairs().count(Papers.of(3, "1 ABC", "1 BCA", "1 CAB"), Contest.of(slate, 3, new Lot("", "x")));
    assertThat(steps(count)).containsExactly("locked BC 2 1", "locked AB 2 1", "left-out-to-avoid-a-cycle CA 2 1");
    assertThat(Papers.letters(count.elected())).isEqualTo("ABC");
    assertThat(count.ties()).hasSize(1);
    assertThat(count.ties().getFirst().question()).isEqualTo(Tie.Question.ORDER);
    assertThat(count.ties().getFirst().order()).containsExactly(1, 0, 2);
    assertThat(count.ties().getFirst().stage()).isEqualTo(4);
    var schulze = new Schulze().count(Papers.of(3, "1 ABC", "1 BCA", "1 CAB"), Contest.of(slate, 1, new Lot("", "x")));
    assertThat(schulze.elected()).containsExactly(1);
  }

  /** Equal victories that fit together, or that are out anyway, raise no tie. */
  @Test
  void equalVictoriesThatFitTogetherAreLockedWithoutATie() {
    var count = new RankedPairs().count(Papers.of(4, "2 ABCD"), Papers.contest(4, 4));
    assertThat(count.ties()).isEmpty();
    assertThat(Papers.letters(count.elected())).isEqualTo("ABCD");
  }

  @Test
  void fewerForTheLoserMakeAVictoryGreater() {
    var count = new RankedPairs().count(Papers.of(4, "3 AB", "3 CD", "1 DC"), Papers.contest(4, 4));
    assertThat(steps(count)).startsWith("locked CA 4 3", "locked CB 4 3", "locked DA 4 3").contains("locked AB 3 0", "locked CD 3 1");
    assertThat(steps(count).indexOf("locked AB 3 0")).isLessThan(steps(count).indexOf("locked CD 3 1"));
  }

  @Test
  void optionsOfBoth() {
    assertThat(Schulze.of(Map.of())).isEqualTo(new Schulze());
    assertThat(RankedPairs.of(Map.of())).isEqualTo(new RankedPairs());
    assertThat(Schulze.of(Map.of("statusQuo", "2"))).isEqualTo(new Schulze(Elections.statusQuo(1, Fraction.of(1, 2), true, Fraction.ZERO)));
    assertThat(RankedPairs.of(Map.of("statusQuo", "2", "majority", "2/3", "strict", "false", "quorum", "10")))
        .isEqualTo(new RankedPairs(Elections.statusQuo(1, Fraction.of(2, 3), false, Fraction.of(10, 1))));
    assertThatThrownBy(() -> Schulze.of(Map.of("margins", "true"))).hasMessage("schulze has no option margins");
    assertThatThrownBy(() -> RankedPairs.of(Map.of("margins", "true"))).hasMessage("ranked-pairs has no option margins");
    assertThatThrownBy(() -> RankedPairs.of(Map.of("statusQuo", "0"))).hasMessage("ranked-pairs: statusQuo is a candidate's number from 1, not 0");
    assertThatThrownBy(() -> Schulze.of(Map.of("majority", "half"))).hasMessage("schulze: majority is a number or a fraction such as 2/3, not half");
    assertThatThrownBy(() -> Schulze.of(Map.of("majority", "1/2"))).hasMessage("schulze: majority, strict and quorum need a statusQuo");
    var ballots = Papers.of(2, "1 AB");
    assertThat(new Schulze().count(ballots, Papers.contest(2, 1)).method()).isEqualTo("schulze");
    assertThat(new RankedPairs().count(ballots, Papers.contest(2, 1)).method()).isEqualTo("ranked-pairs");
    assertThat(Schulze.of(Map.of("statusQuo", "2", "majority", "2/3", "strict", "false", "quorum", "10")).count(ballots, Papers.contest(2, 1)).method())
        .isEqualTo("schulze:statusQuo=2,majority=2/3,strict=false,quorum=10");
    assertThat(RankedPairs.of(Map.of("statusQuo", "2")).count(ballots, Papers.contest(2, 1)).method())
        .isEqualTo("ranked-pairs:statusQuo=2,majority=1/2,strict=true,quorum=0");
  }

  private static List<String> steps(Count count) {
    return count.stages().stream().filter(Stage.Remark.class::isInstance).map(Stage.Remark.class::cast).filter(remark -> remark.figures().size() == 2)
        .map(remark -> remark.key() + " " + Papers.letters(remark.candidates()) + " " + remark.figures().getFirst() + " " + remark.figures().getLast()).toList();
  }

  private static String read(Stage.Pairs pairs) {
    return pairs.beats().stream().map(row -> row.stream().map(Fraction::toString).collect(Collectors.joining(" "))).collect(Collectors.joining("; "));
  }

  private static List<Fraction> whole(long... numbers) {
    return Arrays.stream(numbers).mapToObj(n -> Fraction.of(n, 1)).toList();
  }
}
