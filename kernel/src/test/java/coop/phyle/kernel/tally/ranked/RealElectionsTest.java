package coop.phyle.kernel.tally.ranked;

import static org.assertj.core.api.Assertions.assertThat;

import coop.phyle.kernel.tally.SharedData;
import coop.phyle.kernel.money.Fraction;
import coop.phyle.kernel.tally.election.Count;
import coop.phyle.kernel.tally.election.Stage;
import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class RealElectionsTest {
  @Test
  void scottishWardsForOneSeat() throws IOException {
    var folder = SharedData.folder("scottish-wards");
    var expected = Files.readAllLines(folder.resolve("expected.tsv"));
    assertThat(expected).hasSize(57);
    for (var line : expected.subList(1, expected.size())) {
      var cells = line.split("\t");
      var ward = Samples.blt(folder.resolve(cells[0] + ".blt"));
      var contest = ward.contest(1);
      assertThat(ward.ballots().ballots()).as(cells[0]).isEqualTo(cells[3]);
      for (var batch : List.of("true", "false")) {
        assertThat(numbers(InstantRunoff.of(Map.of("batchElimination", batch)).count(ward.ballots(), contest))).as("%s, irv", cells[0]).isEqualTo(cells[6]);
      }
      var schulze = new Schulze().count(ward.ballots(), contest);
      assertThat(numbers(schulze)).as("%s, schulze", cells[0]).isEqualTo(cells[8]);
      assertThat(numbers(new RankedPairs().count(ward.ballots(), contest))).as("%s, ranked pairs", cells[0]).isEqualTo(cells[7]);
      assertThat(schulze.stages()).as("%s, condorcet", cells[0])
          .contains(new Stage.Remark("beats-each-of-the-others", List.of(Integer.parseInt(cells[7]) - 1), List.of()));
    }
  }

  /**
   * Minneapolis 2013 thirteen-fold. RCTab's own report, made from files that mark overvotes, has 376,363, 255,073 and 108,472 first
   * preferences and 8,307 blank ballots; in these patterns an overvote is an empty rank, so a few ballots more count for the next rank
   * (78, 91 and 65 of these) and those with nothing else are blank. Winner, rounds and both batches are the same.
   */
  @Test
  void minneapolisAsRcTabCountsIt() throws IOException {
    var sample = Samples.minneapolis();
    var rule = InstantRunoff.of(Map.of("overvoteRule", "exhaustImmediately", "maxSkippedRanksAllowed", "1", "maxRankingsAllowed", "3", "batchElimination", "true"));
    var count = rule.count(sample.ballots(), sample.contest(1));
    assertThat(count.elected()).extracting(sample.names()::get).containsExactly("BETSY HODGES");
    assertThat(count.ballots()).isEqualTo(1_041_313);
    var rounds = count.stages().stream().filter(Stage.Round.class::isInstance).map(Stage.Round.class::cast).toList();
    assertThat(rounds).hasSize(33);
    assertThat(rounds.getFirst().votes().get(32)).isEqualTo(Fraction.of(376_363 + 78, 1));
    assertThat(rounds.getFirst().votes().get(9)).isEqualTo(Fraction.of(255_073 + 91, 1));
    assertThat(rounds.getFirst().votes().get(22)).isEqualTo(Fraction.of(108_472 + 65, 1));
    assertThat(count.stages().getFirst()).isEqualTo(new Stage.Remark("blank-or-spoilt-ballots", List.of(), List.of(Fraction.of(8_918 + 689, 1))));
    assertThat(names(sample, rounds.get(31))).containsExactlyInAnyOrder("JACKIE CHERRYHOMES", "BOB FINE");
    assertThat(names(sample, rounds.get(32))).containsExactlyInAnyOrder("DON SAMUELS", "CAM WINTON");
    assertThat(count.ties()).isEmpty();
  }

  private static List<String> names(Samples.Sample sample, Stage.Round round) {
    return round.excluded().stream().map(sample.names()::get).toList();
  }

  private static String numbers(Count count) {
    return String.join(" ", count.elected().stream().map(c -> Integer.toString(c + 1)).toList());
  }
}
