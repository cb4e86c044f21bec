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
import coop.phyle.kernel.tally.pattern.Rankings;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class InstantRunoffTest {
  /**
   * Burlington, Vermont, 2009, when the three smaller candidacies are out: M Montroll, K Kiss, W Wright stand as A, B, C. The table is the one
   * at rangevoting.org/Burlington.html; its pairwise totals are those electowiki gives for the whole election.
   */
  static final String[] BURLINGTON =
      {"1332 ABC", "767 ACB", "455 A", "2043 BAC", "371 BCA", "568 B", "1513 CAB", "495 CBA", "1289 C"};

  @Test
  void burlingtonHasThreeWinners() {
    var ballots = Papers.of(3, BURLINGTON);
    var irv = count(Map.of(), BURLINGTON);
    assertThat(rounds(irv).getFirst().votes()).as("plurality elects Wright").containsExactly(whole(2554), whole(2982), whole(3297));
    assertThat(irv.elected()).as("instant runoff elects Kiss").containsExactly(1);
    assertThat(rounds(irv).getLast()).isEqualTo(new Stage.Round(2, Stage.Act.EXCLUSION, List.of(whole(0), whole(4314), whole(4064)), whole(455),
        whole(0), Optional.of(whole(4190)), List.of(1), List.of(0),
        List.of(new Stage.Transfer(0, Optional.of(1), whole(1332)), new Stage.Transfer(0, Optional.of(2), whole(767)), new Stage.Transfer(0, Optional.empty(), whole(455)))));
    assertThat(irv.quota()).contains(whole(4190));
    var schulze = new Schulze().count(ballots, Papers.contest(3, 1));
    assertThat(schulze.elected()).as("Montroll beats each of the others").containsExactly(0);
    assertThat(((Stage.Pairs) schulze.stages().get(1)).beats())
        .containsExactly(List.of(whole(0), whole(4067), whole(4597)), List.of(whole(3477), whole(0), whole(4314)), List.of(whole(3668), whole(4064), whole(0)));
    assertThat(schulze.stages().get(2)).isEqualTo(new Stage.Remark("beats-each-of-the-others", List.of(0), List.of()));
    assertThat(new RankedPairs().count(ballots, Papers.contest(3, 1)).elected()).containsExactly(0);
  }

  /** One ballot and A, who has as many; B and C are out of the question: whom is the ballot for at first, and once A is out? */
  @ParameterizedTest
  @CsvSource({
      "alwaysSkipToNextRank,        A=BC,   C, C", "exhaustImmediately,          A=BC,   -, -",
      "exhaustIfMultipleContinuing, A=BC,   -, B", "exhaustIfMultipleContinuing, A=DC,   A, C",
      "alwaysSkipToNextRank,        A=DC,   C, C", "exhaustImmediately,          A=DC,   -, -",
      "alwaysSkipToNextRank,        A=B,    -, -", "exhaustImmediately,          A=A,    A, -",
      "exhaustIfMultipleContinuing, DA=AB,  A, B", "exhaustImmediately,          EA,     A, -",
      "exhaustImmediately,          A=EB,   A, B", "exhaustImmediately,          E=BA,   B, B",
      "exhaustIfMultipleContinuing, A=B=CD, -, -", "alwaysSkipToNextRank,        A=B=DC, C, C"})
  void sharedRanks(String rule, String ballot, String first, String withoutA) {
    assertReads(Map.of("overvoteRule", rule), ballot, first, withoutA);
  }

  @ParameterizedTest
  @CsvSource({
      "unlimited, ---A,  A, -", "0, A,    A, -", "0, -A,  -, -", "0, A-B, A, -", "1, A-B,  A, B", "1, A--B, A, -",
      "1,         -A-B,  A, B", "1, --AB, -, -", "2, --A, A, -", "1, A-,  A, -", "0, EA-B, A, -", "1, -E-A, A, -", "0, A=BC-D, -, B"})
  void emptyRanks(String most, String ballot, String first, String withoutA) {
    assertReads(Map.of("maxSkippedRanksAllowed", most), ballot, first, withoutA);
  }

  @ParameterizedTest
  @CsvSource({"max, DDDAB, A, B", "3, DABC, A, B", "2, DAB, A, -", "1, DAB, -, -", "1, A, A, -", "2, -AB, A, -", "1, -A, -, -", "2, D=D=AB, A, B", "1, A=DB, A, -"})
  void ranksRead(String most, String ballot, String first, String withoutA) {
    assertReads(Map.of("maxRankingsAllowed", most), ballot, first, withoutA);
  }

  @ParameterizedTest
  @CsvSource({"true, DDA, -, -", "false, DDA, A, -", "true, DADB, A, -", "false, DADB, A, B", "true, AAB, A, -", "true, A=AB, -, -", "false, A=AB, A, B",
      "true, EEA, A, -", "true, DA=DB, -, -", "false, DA=DB, A, B"})
  void repeatedCandidates(String exhausts, String ballot, String first, String withoutA) {
    assertReads(Map.of("exhaustOnDuplicateCandidate", exhausts), ballot, first, withoutA);
  }

  @Test
  void severalFaultsAreJudgedInTheOrderOfRcTab() {
    var strict = Map.of("maxSkippedRanksAllowed", "0", "exhaustOnDuplicateCandidate", "true", "overvoteRule", "alwaysSkipToNextRank");
    assertReads(strict, "D=CA", "A", "-");
    assertReads(strict, "D=CDA", "-", "-");
    assertReads(strict, "D=C-A", "-", "-");
  }

  /** D has stood and is out, E has withdrawn. */
  private static void assertReads(Map<String, String> options, String ballot, String first, String withoutA) {
    var standing = new boolean[] {true, true, true, true, false};
    var reading = new Reading(InstantRunoff.of(options), Papers.of(5, "9 BBB", "1 " + ballot, "2 CABD"), standing);
    for (var i = 0; i < 2; i++) {
      assertThat(letter(reading.choice(0, new boolean[] {true, false, true, false, false}))).isEqualTo("-");
      assertThat(letter(reading.choice(1, new boolean[] {true, true, true, false, false}))).as("%s with A", ballot).isEqualTo(first);
      assertThat(letter(reading.choice(1, new boolean[] {false, true, true, false, false}))).as("%s without A", ballot).isEqualTo(withoutA);
    }
  }

  private static String letter(int candidate) {
    return candidate < 0 ? "-" : Papers.letter(candidate);
  }

  @Test
  void usuallyNothingIsSpoiltThatIsClear() {
    assertThat(InstantRunoff.of(Map.of())).isEqualTo(InstantRunoff.USUAL);
    assertThat(InstantRunoff.USUAL.name()).isEqualTo("irv");
    assertThat(count(Map.of(), "1 ---A", "1 BB", "1 A=B").elected()).hasSize(1);
  }

  @Test
  void optionsAreWrittenAsTheyAreRead() {
    var all = new TreeMap<>(Map.of("overvoteRule", "exhaustImmediately", "maxSkippedRanksAllowed", "1", "exhaustOnDuplicateCandidate", "true",
        "maxRankingsAllowed", "3", "batchElimination", "false", "continueUntilTwoCandidatesRemain", "true"));
    assertThat(InstantRunoff.of(all).name()).isEqualTo("irv:overvoteRule=exhaustImmediately,maxSkippedRanksAllowed=1,exhaustOnDuplicateCandidate=true,"
        + "maxRankingsAllowed=3,batchElimination=false,continueUntilTwoCandidatesRemain=true");
    assertThat(InstantRunoff.of(Map.of("maxSkippedRanksAllowed", "unlimited", "maxRankingsAllowed", "max"))).isEqualTo(InstantRunoff.USUAL);
    assertThat(InstantRunoff.of(Map.of("maxSkippedRanksAllowed", "0")).maxSkippedRanksAllowed()).hasValue(0);
  }

  @ParameterizedTest
  @CsvSource(delimiter = '|', value = {
      "overVoteRule|exhaustImmediately|irv has no option overVoteRule",
      "overvoteRule|ruleUnknown|irv: overvoteRule is alwaysSkipToNextRank, exhaustImmediately or exhaustIfMultipleContinuing, not ruleUnknown",
      "maxSkippedRanksAllowed|-1|irv: maxSkippedRanksAllowed is a whole number from 0 or unlimited, not -1",
      "maxSkippedRanksAllowed|max|irv: maxSkippedRanksAllowed is a whole number from 0 or unlimited, not max",
      "maxRankingsAllowed|0|irv: maxRankingsAllowed is a whole number from 1 or max, not 0",
      "maxRankingsAllowed|9999999999|irv: maxRankingsAllowed is a whole number from 1 or max, not 9999999999",
      "batchElimination|yes|irv: batchElimination is true or false, not yes"})
  void whatCannotBeReadIsRefused(String key, String value, String words) {
    assertThatThrownBy(() -> InstantRunoff.of(Map.of(key, value))).isInstanceOf(IllegalArgumentException.class).hasMessage(words);
  }

  @Test
  void unknownOptionsAreAllNamed() {
    assertThatThrownBy(() -> InstantRunoff.of(Map.of("z", "1", "a", "2"))).isInstanceOf(IllegalArgumentException.class).hasMessage("irv has no option a, z");
  }

  @Test
  void theLastAreExcludedTogetherWhereTheyCannotWin() {
    var count = count(Map.of(), "30 A", "18 B", "10 CAB", "5 DB", "4 EDB");
    assertThat(rounds(count)).extracting(Stage.Round::excluded).containsExactly(List.of(), List.of(3, 4), List.of(2));
    assertThat(rounds(count(Map.of("batchElimination", "false"), "30 A", "18 B", "10 CAB", "5 DB", "4 EDB"))).hasSize(4);
    var equal = count(Map.of(), "30 A", "18 B", "9 CAB", "5 DB", "4 EB");
    assertThat(rounds(equal)).as("together D and E have as many as C, all three as many as B").extracting(Stage.Round::excluded).startsWith(List.of(), List.of(4));
  }

  @Test
  void thoseWithoutAVoteAreInTheBatch() {
    var count = count(Map.of(), "5 A", "3 B", "2 C", "1 DEF");
    assertThat(rounds(count)).extracting(Stage.Round::excluded).containsExactly(List.of(), List.of(3, 4, 5), List.of(2));
  }

  /** One at a time, C goes first, and its ballots stop at D and E who both still run. In a batch they would go on and elect B over A. */
  @Test
  void noBatchWhereItWouldUntangleASharedRank() {
    var ballots = new String[] {"22 A", "20 B", "2 CD=EB", "3 DA", "4 EB"};
    var count = count(Map.of(), ballots);
    assertThat(rounds(count)).extracting(Stage.Round::excluded).containsExactly(List.of(), List.of(2), List.of(3));
    assertThat(count.elected()).containsExactly(0);
    var skipping = count(Map.of("overvoteRule", "alwaysSkipToNextRank"), ballots);
    assertThat(rounds(skipping)).extracting(Stage.Round::excluded).containsExactly(List.of(), List.of(2, 3, 4));
    assertThat(skipping.elected()).containsExactly(1);
  }

  /** C and D are hopeless together. With D out alone, B leads A for one round, and that settles the tie at the end. */
  @Test
  void whereATieFollowsABatchRoundsLeftOutAreCounted() {
    var count = count(Map.of(), "9 A", "9 B", "2 CA", "1 C", "2 DB");
    assertThat(rounds(count)).extracting(Stage.Round::excluded).containsExactly(List.of(), List.of(3), List.of(2));
    assertThat(count.ties()).containsExactly(new Tie(3, Tie.Question.ELECT, List.of(0, 1), List.of(1, 0), Tie.By.RULE, new TreeMap<>()));
    assertThat(count.elected()).containsExactly(1);
  }

  @Test
  void aTieIsSettledByTheMostRecentRoundThatDiffers() {
    var count = count(Map.of("batchElimination", "false"), "6 A", "4 B", "3 C", "1 DC");
    assertThat(rounds(count)).extracting(Stage.Round::excluded).containsExactly(List.of(), List.of(3), List.of(2));
    assertThat(count.ties()).containsExactly(
        new Tie(3, Tie.Question.EXCLUDE, List.of(1, 2), List.of(1, 2), Tie.By.RULE, new TreeMap<>()));
    assertThat(count.elected()).containsExactly(0);
  }

  @Test
  void theMostRecentRoundComesBeforeEarlierOnes() {
    var count = count(Map.of("batchElimination", "false"), "12 A", "6 BA", "5 CA", "1 DB", "2 DA", "2 EC");
    assertThat(rounds(count)).extracting(Stage.Round::excluded).containsExactly(List.of(), List.of(4), List.of(3), List.of(1));
    assertThat(count.ties()).containsExactly(new Tie(4, Tie.Question.EXCLUDE, List.of(1, 2), List.of(2, 1), Tie.By.RULE, new TreeMap<>()));
  }

  @Test
  void whatNoRoundSettlesIsDrawn() {
    var contest = Papers.contest(3, 1);
    var count = InstantRunoff.USUAL.count(Papers.of(3, "3 A", "2 B", "2 C"), contest);
    var order = contest.lot().order(contest.slate(), List.of(1, 2));
    assertThat(count.ties()).hasSize(1);
    assertThat(count.ties().getFirst().by()).isEqualTo(Tie.By.LOT);
    assertThat(count.ties().getFirst().stage()).isEqualTo(2);
    assertThat(count.ties().getFirst().order()).isEqualTo(order);
    assertThat(rounds(count).get(1).excluded()).containsExactly(order.getLast());
  }

  @Test
  void theBallotPaperMaySettleATie() {
    var slate = new Slate("", List.of("1", "2", "3"), List.of("A", "B", "C"), List.of(), new TreeSet<>(), List.of(2, 1, 0));
    var count = InstantRunoff.USUAL.count(Papers.of(3, "3 A", "2 B", "2 C"), Contest.of(slate, 1, new Lot("", "x")));
    assertThat(rounds(count).get(1).excluded()).containsExactly(1);
    assertThat(count.ties().getFirst().by()).isEqualTo(Tie.By.PAPER);
  }

  @Test
  void ofTwoWithHalfEachOneIsElected() {
    var count = count(Map.of(), "3 A", "3 B");
    assertThat(rounds(count)).hasSize(1);
    assertThat(count.ties()).hasSize(1);
    assertThat(count.ties().getFirst().question()).isEqualTo(Tie.Question.ELECT);
    assertThat(count.ties().getFirst().stage()).isEqualTo(1);
    assertThat(count.elected()).containsExactly(count.ties().getFirst().order().getFirst());
    var byRule = count(Map.of("batchElimination", "false"), "3 A", "2 B", "1 CB");
    assertThat(byRule.ties()).containsExactly(new Tie(2, Tie.Question.ELECT, List.of(0, 1), List.of(0, 1), Tie.By.RULE, new TreeMap<>()));
    assertThat(byRule.elected()).containsExactly(0);
  }

  @Test
  void goingOnToTwo() {
    var count = count(Map.of("continueUntilTwoCandidatesRemain", "true", "batchElimination", "false"), "10 A", "3 B", "2 CB", "1 DC");
    assertThat(rounds(count)).extracting(Stage.Round::excluded).containsExactly(List.of(), List.of(3), List.of(2));
    assertThat(rounds(count)).extracting(Stage.Round::elected).containsExactly(List.of(0), List.of(), List.of());
    var batch = count(Map.of("continueUntilTwoCandidatesRemain", "true"), "10 A", "4 B", "2 CB", "1 DC");
    assertThat(rounds(batch)).extracting(Stage.Round::excluded).containsExactly(List.of(), List.of(2, 3));
  }

  @Test
  void elsewhereNobodyIsElectedWithoutVotes() {
    assertThat(count(Map.of(), "5 ", "2 --").elected()).isEmpty();
    assertThat(InstantRunoff.USUAL.count(Papers.of(3), Papers.contest(3, 2)).stages())
        .containsExactly(new Stage.Remark("blank-or-spoilt-ballots", List.of(), List.of(whole(0))), new Stage.Remark("no-votes-left", List.of(0, 1, 2), List.of()));
    assertThat(InstantRunoff.USUAL.count(Papers.of(0), Papers.contest(0, 1)).elected()).isEmpty();
    assertThat(InstantRunoff.USUAL.count(Papers.of(3, "4 A"), Papers.contest(3, 2)).elected()).as("one seat stays empty").containsExactly(0);
  }

  @Test
  void noMoreThanSeatsAreElected() {
    var count = InstantRunoff.USUAL.count(Papers.of(3, "1 A", "2 B", "4 "), Papers.contest(3, 3));
    assertThat(count.elected()).containsExactly(1, 0, 2);
    assertThat(rounds(count)).containsExactly(new Stage.Round(1, Stage.Act.FILL, List.of(whole(1), whole(2), whole(0)), whole(0), whole(0),
        Optional.empty(), List.of(1, 0, 2), List.of(), List.of()));
    assertThat(count.stages().getFirst()).isEqualTo(new Stage.Remark("blank-or-spoilt-ballots", List.of(), List.of(whole(4))));
    assertThat(count.ballots()).isEqualTo(7);
    assertThat(count.distinct()).isEqualTo(3);
  }

  @Test
  void secondSeatAmongTheOthers() {
    var count = InstantRunoff.USUAL.count(Papers.of(3, "5 AB", "3 C", "1 BC"), Papers.contest(3, 2));
    assertThat(count.elected()).containsExactly(0, 1);
    assertThat(rounds(count)).extracting(Stage.Round::number).containsExactly(1, 2);
    assertThat(rounds(count).get(1).act()).isEqualTo(Stage.Act.FIRST_PREFERENCES);
    assertThat(rounds(count).get(1).votes()).containsExactly(whole(0), whole(6), whole(3));
  }

  @Test
  void moreBallotsThanALongHolds() {
    var most = Long.toString(Long.MAX_VALUE);
    var count = count(Map.of(), most + " AB", most + " BA", most + " BAB", "1 A");
    assertThat(count.elected()).containsExactly(1);
    assertThat(rounds(count).getFirst().votes().get(1)).isEqualTo(Fraction.of(Long.MAX_VALUE, 1).times(2));
  }

  @Test
  void whatDoesNotBelongTogetherIsRefused() {
    var ballots = Papers.of(3, "1 A");
    assertThatThrownBy(() -> InstantRunoff.USUAL.count(ballots, Papers.contest(2, 1)))
        .isInstanceOf(IllegalArgumentException.class).hasMessage("ballots for 3 candidates, but 2 on the slate");
    assertThatThrownBy(() -> InstantRunoff.USUAL.count(Papers.of(1001), Papers.contest(1001, 1)))
        .isInstanceOf(IllegalArgumentException.class).hasMessage("this method counts up to 1000 candidates, not 1001");
    assertThat(InstantRunoff.USUAL.count(Papers.of(1000), Papers.contest(1000, 1)).elected()).isEmpty();
    var bounds = new TreeMap<>(Map.of(Elections.CLASSES.getFirst(), new Contest.Seats(1, 1)));
    assertThatThrownBy(() -> InstantRunoff.USUAL.count(ballots, new Contest(Papers.slate(3), 1, bounds, Optional.empty(), new Lot("", "x"))))
        .isInstanceOf(IllegalArgumentException.class).hasMessage("only a transferable vote can keep seats for classes");
  }

  private static Count count(Map<String, String> options, String... lines) {
    var last = String.join("", lines).chars().filter(Character::isLetter).max().orElse('B') - 'A' + 1;
    Rankings ballots = Papers.of(last, lines);
    return InstantRunoff.of(options).count(ballots, Papers.contest(last, 1));
  }

  private static List<Stage.Round> rounds(Count count) {
    return count.stages().stream().filter(Stage.Round.class::isInstance).map(Stage.Round.class::cast).toList();
  }

  private static Fraction whole(long number) {
    return Fraction.of(number, 1);
  }
}
