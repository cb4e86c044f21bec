package coop.phyle.kernel.tally.transfer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import coop.phyle.kernel.money.Fraction;
import coop.phyle.kernel.tally.election.Contest;
import coop.phyle.kernel.tally.election.Count;
import coop.phyle.kernel.tally.election.Lot;
import coop.phyle.kernel.tally.election.Slate;
import coop.phyle.kernel.tally.election.Stage;
import coop.phyle.kernel.tally.election.Tie;
import coop.phyle.kernel.tally.pattern.RankingBox;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Hundreds of equals are excluded one at a time by lot: what a count keeps grows with what changes, not with everybody at every stage. */
class ManyTiedTest {
  private static final int CANDIDATES = 400;

  static Stream<TransferMethod> methods() {
    return Stream.of(WeightedGregory.SCOTTISH, WeightedGregory.WIGM_PRF, Meek.PRF);
  }

  /** Everyone is first once and passes their vote to the next one. */
  private static Count count(TransferMethod method, int candidates) {
    var box = new RankingBox(candidates, List.of());
    for (var c = 0; c < candidates; c++) {
      box.add(0, new char[] {(char) c, (char) ((c + 1) % candidates)}, 2, 1);
    }
    var names = IntStream.range(0, candidates).mapToObj(c -> "Candidate " + c).toList();
    return method.count(box.sealed(), Contest.of(Slate.of("", names), 5, new Lot("ab12", "many")));
  }

  @ParameterizedTest
  @MethodSource("methods")
  void everyTicketIsToldOnceThoughTheTieComesBackAtEveryStage(TransferMethod method) {
    var ties = count(method, CANDIDATES).ties();
    assertThat(ties).hasSizeGreaterThan(CANDIDATES / 4);
    assertThat(ties.stream().mapToInt(tie -> tie.tickets().size()).sum()).isEqualTo(CANDIDATES);
    assertThat(ties.getFirst().tickets()).hasSize(CANDIDATES);
    var lot = new Lot("ab12", "many");
    assertThat(ties).filteredOn(tie -> tie.by() == Tie.By.LOT)
        .allSatisfy(tie -> assertThat(tie.order()).isSortedAccordingTo((a, b) -> lot.ticket(a + 1 + "").hex().compareTo(lot.ticket(b + 1 + "").hex())));
  }

  @ParameterizedTest
  @MethodSource("methods")
  void votesThatDoNotChangeAreKeptOnce(TransferMethod method) {
    var rounds = count(method, CANDIDATES).stages().stream().filter(Stage.Round.class::isInstance).map(Stage.Round.class::cast).toList();
    var kept = Collections.newSetFromMap(new IdentityHashMap<Fraction, Boolean>());
    rounds.forEach(round -> kept.addAll(round.votes()));
    var changes = IntStream.range(1, rounds.size())
        .mapToLong(i -> IntStream.range(0, CANDIDATES).filter(c -> !rounds.get(i).votes().get(c).equals(rounds.get(i - 1).votes().get(c))).count()).sum();
    assertThat(rounds).hasSizeGreaterThan(CANDIDATES / 2);
    assertThat((long) kept.size()).isLessThanOrEqualTo(CANDIDATES + changes);
  }

  @ParameterizedTest
  @MethodSource("methods")
  void moreCandidatesThanATranscriptHoldsAreRefused(TransferMethod method) {
    assertThatIllegalArgumentException().isThrownBy(() -> count(method, TransferMethod.MOST_CANDIDATES + 1))
        .withMessage("this method counts up to 1000 candidates, not 1001");
  }
}
