package coop.phyle.kernel.tally.read;

import static coop.phyle.kernel.tally.read.Texts.MARKS;
import static coop.phyle.kernel.tally.read.Texts.RANKINGS;
import static coop.phyle.kernel.tally.read.Texts.ballots;
import static coop.phyle.kernel.tally.read.Texts.ranked;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import coop.phyle.kernel.money.Fraction;
import coop.phyle.kernel.tally.read.BallotFormats.Format;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** What was written reads as it was. */
class RoundTripTest {
  private static final int TIMES = 300;

  private static String write(Format format, ReadFile file) {
    var out = new ByteArrayOutputStream();
    try {
      BallotFormats.write(format, file, out);
    } catch (IOException e) {
      throw new AssertionError(e);
    }
    return out.toString(StandardCharsets.UTF_8);
  }

  @Test
  void bltHoldsAllOfAnElection() {
    for (var seed = 0; seed < TIMES; seed++) {
      var file = new RandomFiles(seed).ranked(seed % 2 == 0, seed % 3 == 0, seed % 5 == 0, true);
      var again = ranked(write(Format.BLT, file));
      assertThat(ballots(again)).as("seed %s", seed).isEqualTo(ballots(file));
      assertThat(again.slate()).isEqualTo(file.slate());
      assertThat(again.seats()).isEqualTo(file.seats());
    }
  }

  @Test
  void prefLibHoldsOrdersAndCategories() {
    for (var seed = 0; seed < TIMES; seed++) {
      var file = new RandomFiles(seed).ranked(seed % 2 == 0, seed % 3 == 0, false, true);
      var again = ranked(write(Format.PREFLIB, file));
      assertThat(ballots(again)).as("seed %s", seed).isEqualTo(ballots(file));
      assertThat(again.slate().names()).isEqualTo(file.slate().names());
      assertThat(again.slate().title()).isEqualTo(file.slate().title());
      var marked = new RandomFiles(seed).marked(1 + seed % 7);
      assertThat(ballots(Texts.marked(write(Format.PREFLIB, marked)))).as("seed %s", seed).isEqualTo(ballots(marked));
    }
  }

  @Test
  void csvHoldsRanksAndMarks() {
    for (var seed = 0; seed < TIMES; seed++) {
      var file = new RandomFiles(seed).ranked(seed % 2 == 0, seed % 3 == 0, false, false);
      var again = ranked(write(Format.CSV, file));
      assertThat(ballots(again)).as("seed %s", seed).isEqualTo(ballots(file));
      assertThat(again.slate().names()).isEqualTo(file.slate().names());
      var marked = new RandomFiles(seed).marked(100);
      assertThat(ballots(Texts.marked(write(Format.CSV, marked)))).as("seed %s", seed).isEqualTo(ballots(marked));
    }
  }

  @Test
  void pabulibHoldsABudget() {
    var types = List.of("approval", "ordinal", "cumulative", "scoring");
    for (var seed = 0; seed < TIMES; seed++) {
      var file = new RandomFiles(seed).budget(types.get(seed % 4));
      var again = Texts.budget(write(Format.PABULIB, file));
      assertThat(ballots(again)).as("seed %s", seed).isEqualTo(ballots(file));
      assertThat(again.slate()).isEqualTo(file.slate());
      assertThat(again.costs()).isEqualTo(file.costs());
      assertThat(again.budget()).isEqualTo(file.budget());
      assertThat(again.currency()).isEqualTo("EUR");
      assertThat(again.voteType()).isEqualTo(file.voteType());
      assertThat(again.meta()).containsAllEntriesOf(file.meta());
      assertThat(ballots(Texts.marked(write(Format.CSV, file)))).isEqualTo(ballots(file));
      assertThat(ballots(Texts.marked(write(Format.PREFLIB, file)))).isEqualTo(ballots(file));
    }
  }

  @Test
  void prefLibTakesTheNarrowestType() {
    assertThat(write(Format.PREFLIB, ranked("2 1\n1 1 2 0\n0\n"))).contains("# DATA TYPE: soc\n", "# NUMBER VOTERS: 1\n", "# NUMBER UNIQUE ORDERS: 1\n", "\n1: 1,2\n");
    assertThat(write(Format.PREFLIB, ranked("2 1\n1 1 0\n0\n"))).contains("# DATA TYPE: soi\n", "# ALTERNATIVE NAME 2: 2\n", "\n1: 1\n");
    assertThat(write(Format.PREFLIB, ranked("3 1\n1 1 2=3 0\n0\n"))).contains("# DATA TYPE: toc\n", "\n1: 1,{2,3}\n");
    assertThat(write(Format.PREFLIB, ranked("3 1\n1 2=3 - 1 0\n5 0\n0\n"))).contains("# DATA TYPE: toi\n", "\n1: {2,3},{},1\n", "\n5: \n");
    assertThat(write(Format.PREFLIB, Texts.marked("id,A,B\n1,0,2\n"))).contains("# DATA TYPE: cat\n", "# NUMBER CATEGORIES: 3\n# CATEGORY NAME 1: 2\n", "\n1: 2,{},1\n");
  }

  @Test
  void saysWhatAFormatCannotHold() {
    var ranked = ranked("2 1\n1 1 1 0\n0\n");
    var marked = Texts.marked("id,A\n1,1000\n");
    assertThatThrownBy(() -> write(Format.CSV, ranked)).isInstanceOf(Unwritable.class).hasMessageContaining("names candidate 1 twice");
    assertThatThrownBy(() -> write(Format.PREFLIB, ranked)).hasMessageContaining("names candidate 1 twice");
    assertThatThrownBy(() -> write(Format.PABULIB, ranked)).hasMessage("Pabulib holds budgets, and these ballots have no costs");
    assertThatThrownBy(() -> write(Format.BLT, marked)).hasMessage("BLT holds rankings, and these ballots give marks");
    assertThatThrownBy(() -> write(Format.PREFLIB, marked)).hasMessageContaining("at most 1000 of them, and the highest mark is 1000");
    assertThat(write(Format.PREFLIB, Texts.marked("id,A\n1,999\n"))).contains("NUMBER CATEGORIES: 1000");
    assertThatThrownBy(() -> write(Format.CSV, ranked("1 1\n100000001 1 0\n0\n"))).hasMessageContaining("100000001 rows, more than 100000000");
    assertThatThrownBy(() -> write(Format.CSV, ranked("0 1\n0\n"))).hasMessageContaining("a column for each candidate");
    var budget = new RandomFiles(1).budget("approval");
    var third = new ReadFile.Budget(budget.slate(), budget.costs(), Fraction.of(1, 3), "", "approval", budget.ballots(), new TreeMap<>());
    assertThatThrownBy(() -> write(Format.PABULIB, third)).hasMessageContaining("1/3 has no end of them");
  }

  @Test
  void namesFromElsewhereAreWrittenOnOneLine() {
    var slate = coop.phyle.kernel.tally.election.Slate.of("a\nb", List.of("c\r\nd"));
    var file = new ReadFile.Ranked(slate, 0, ranked("1 1\n1 1 0\n0\n").ballots());
    assertThat(ranked(write(Format.BLT, file)).slate().names()).containsExactly("c  d");
    assertThat(((ReadFile.Ranked) Texts.read(write(Format.CSV, file), RANKINGS)).slate().names()).containsExactly("c  d");
    assertThat(Texts.read(write(Format.PREFLIB, file), MARKS).slate().title()).isEqualTo("a b");
  }
}
