package coop.phyle.kernel.tally.transfer;

import static org.assertj.core.api.Assertions.assertThat;

import coop.phyle.kernel.tally.election.Tie;
import coop.phyle.kernel.tally.election.TranscriptText;
import java.math.BigInteger;
import java.util.List;
import org.junit.jupiter.api.Test;

class TransferTiesTest {
  /** B has four first preferences and gets a fifth from D; A had five all along. */
  private static final List<Vote> CAUGHT_UP = List.of(Vote.of(5, "0"), Vote.of(4, "1"), Vote.of(8, "2"), Vote.of(1, "3 1"));

  @Test
  void theScottishRuleLooksBackToWhereTheyDiffered() {
    var count = WeightedGregory.SCOTTISH.count(Vote.box(4, CAUGHT_UP), Vote.contest(4, 1));
    assertThat(count.ties()).singleElement().satisfies(tie -> {
      assertThat(tie.by()).isEqualTo(Tie.By.RULE);
      assertThat(tie.question()).isEqualTo(Tie.Question.EXCLUDE);
      assertThat(tie.stage()).isEqualTo(3);
      assertThat(tie.order()).containsExactly(0, 1);
    });
  }

  @Test
  void theReferenceRulesDrawALot() {
    for (var method : List.of(WeightedGregory.WIGM_PRF, Meek.PRF)) {
      var count = method.count(Vote.box(4, CAUGHT_UP), Vote.contest(4, 1));
      assertThat(count.ties()).as("%s", method).singleElement().satisfies(tie -> {
        assertThat(tie.by()).isEqualTo(Tie.By.LOT);
        assertThat(tie.question()).isEqualTo(Tie.Question.EXCLUDE);
        assertThat(tie.tied()).containsExactly(0, 1);
        assertThat(tie.stage()).isEqualTo(3);
      });
    }
  }

  @Test
  void ofThreeOnlyThoseWhoNeverDifferedFromTheLowestDraw() {
    var votes = List.of(Vote.of(4, "0"), Vote.of(4, "1"), Vote.of(5, "2"), Vote.of(7, "3"), Vote.of(1, "4 0"), Vote.of(1, "4 1"));
    var count = WeightedGregory.SCOTTISH.count(Vote.box(5, votes), Vote.contest(5, 1));
    var tie = count.ties().getFirst();
    assertThat(tie.tied()).containsExactly(0, 1);
    assertThat(tie.by()).isEqualTo(Tie.By.LOT);
  }

  @Test
  void equalSurplusesGoByLotOrByTheStageBefore() {
    var votes = List.of(Vote.of(30, "0 2"), Vote.of(30, "1 3"), Vote.of(10, "2"), Vote.of(10, "3"), Vote.of(9, "4"));
    for (var method : WeightedGregory.values()) {
      var count = method.count(Vote.box(5, votes), Vote.contest(5, 3));
      var tie = count.ties().getFirst();
      assertThat(tie.question()).isEqualTo(Tie.Question.TRANSFER);
      assertThat(tie.stage()).isEqualTo(2);
      assertThat(tie.by()).isEqualTo(Tie.By.LOT);
      assertThat(WeightedGregoryTest.stages(count).get(1).get(tie.order().getFirst())).isEqualTo(count.quota().orElseThrow());
    }
  }

  @Test
  void aSurplusOfZeroTakesARoundUnderTheReferenceRuleOnly() {
    assertThat(WeightedGregory.WIGM_PRF.transfers(BigInteger.ZERO)).isTrue();
    var votes = List.of(Vote.of(20, "0 1"), Vote.of(19, "1"), Vote.of(18, "2"));
    var scottish = WeightedGregory.SCOTTISH.count(Vote.box(3, votes), Vote.contest(3, 2));
    assertThat(scottish.quota().orElseThrow().toString()).isEqualTo("20");
    assertThat(scottish.stages()).hasSize(3);
    assertThat(WeightedGregoryTest.stages(scottish).get(1)).isEqualTo(WeightedGregoryTest.stages(scottish).getFirst());
  }

  @Test
  void aTranscriptCanBeReadAloud() {
    var count = Meek.PRF.count(Vote.box(3, List.of(Vote.of(9, "0 1"), Vote.of(4, "1"), Vote.of(5, "2"))), Vote.contest(3, 2));
    assertThat(TranscriptText.of(count, Vote.slate(3))).contains("keep factors", "iterations", "Elected: 1 Candidate A, 2 Candidate B");
  }
}
