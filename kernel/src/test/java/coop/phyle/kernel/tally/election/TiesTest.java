package coop.phyle.kernel.tally.election;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.List;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

class TiesTest {
  private static final Slate FIVE = Slate.of("Board", List.of("Aina", "Bru", "Cesc", "Dolça", "Eva"));

  @Test
  void aLotIsDrawnAgainByAnyone() throws Exception {
    var lot = new Lot("00ff", "board-2026");
    var digest = MessageDigest.getInstance("SHA-256");
    digest.update(new byte[] {0, (byte) 0xFF});
    digest.update("board-20264".getBytes(StandardCharsets.UTF_8));
    assertThat(lot.ticket("4").hex()).isEqualTo(HexFormat.of().formatHex(digest.digest()));
    var order = lot.order(FIVE, List.of(4, 0, 3));
    assertThat(order).containsExactlyInAnyOrder(0, 3, 4).isSortedAccordingTo((a, b) -> lot.ticket(FIVE.id(a)).hex().compareTo(lot.ticket(FIVE.id(b)).hex()));
    assertThatIllegalArgumentException().isThrownBy(() -> new Lot("0g", ""));
  }

  @Test
  void everyCandidateCanWin() {
    var first = new TreeSet<Integer>();
    for (var i = 0; i < 60; i++) {
      first.add(new Lot("", "contest " + i).order(FIVE, List.of(0, 1, 2, 3, 4)).getFirst());
    }
    assertThat(first).containsExactly(0, 1, 2, 3, 4);
  }

  @Test
  void thePaperComesBeforeTheLotAndOnlyIfItNamesAll() {
    var slate = new Slate("", FIVE.ids(), FIVE.names(), List.of(), new TreeSet<>(), List.of(3, 1, 0));
    var ties = new Ties(Contest.of(slate, 1, new Lot("", "")));
    assertThat(ties.order(2, Tie.Question.EXCLUDE, List.of(0, 3))).containsExactly(3, 0);
    assertThat(ties.order(3, Tie.Question.ELECT, List.of(4, 3))).containsExactlyInAnyOrder(3, 4);
    assertThat(ties.order(4, Tie.Question.ELECT, List.of(2))).containsExactly(2);
    assertThat(ties.byRule(5, Tie.Question.ORDER, List.of(1, 0), List.of(1, 0))).containsExactly(1, 0);
    assertThat(ties.settled()).extracting(Tie::by).containsExactly(Tie.By.PAPER, Tie.By.LOT, Tie.By.RULE);
    assertThat(ties.settled()).extracting(tie -> tie.tickets().size()).containsExactly(0, 2, 0);
    assertThat(ties.settled()).extracting(Tie::tied).containsExactly(List.of(0, 3), List.of(3, 4), List.of(0, 1));
    assertThat(ties.settled()).extracting(Tie::stage).containsExactly(2, 3, 5);
  }

  @Test
  void slatesAndContestsRefuseWhatCannotBe() {
    assertThatIllegalArgumentException().isThrownBy(() -> new Slate("", List.of("1"), List.of(), List.of(), new TreeSet<>(), List.of()));
    assertThatIllegalArgumentException().isThrownBy(() -> new Slate("", List.of("1"), List.of("A"), List.of(java.util.Optional.empty(), java.util.Optional.empty()), new TreeSet<>(), List.of()));
    assertThatIllegalArgumentException().isThrownBy(() -> Contest.of(FIVE, 0, new Lot("", "")));
    assertThatIllegalArgumentException().isThrownBy(() -> new Contest.Seats(2, 1));
    assertThatIllegalArgumentException().isThrownBy(() -> new Contest.Seats(-1, 1));
    assertThat(FIVE.classOf(0)).isEmpty();
    assertThat(FIVE.stands(4)).isTrue();
  }
}
