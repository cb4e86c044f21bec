package coop.phyle.kernel.ballots;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatNoException;

import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;

/** Texts from nowhere, and every text of small papers. */
class PaperPropertyTest {
  private static final String LETTERS = "0123459-= >,;abstinorefg\n\t\0\ud83d\udc3b\ud800١²";

  @Test
  void whateverIsReadReadsAsItself() {
    var random = new Random(4);
    var read = 0;
    for (var i = 0; i < 200_000; i++) {
      var paper = PaperTest.ALL.get(random.nextInt(PaperTest.ALL.size()));
      var text = random.ints(random.nextInt(12), 0, i % 2 == 0 ? 12 : LETTERS.length()).mapToObj(c -> LETTERS.substring(c, c + 1)).collect(Collectors.joining());
      if (paper.read(text) instanceof Paper.Read.Ballot(var canonical)) {
        read++;
        assertThat(paper.read(canonical)).as("%s of %s", text, paper).isEqualTo(new Paper.Read.Ballot(canonical));
      }
    }
    assertThat(read).isGreaterThan(500);
  }

  /** 3 options, equal ranks: 13 weak orders of 3, 3·3 of 2, 3 of 1, and the blank ballot. */
  @Test
  void asManyTextsAsMeanings() {
    var texts = new HashSet<String>();
    everyText(new RankPaper(3, 1, true), "123= ", 5, texts);
    assertThat(texts).hasSize(13 + 9 + 3);
    texts.clear();
    everyText(new ChoicePaper(3, 0, 2, true), "123 ", 4, texts);
    assertThat(texts).containsExactlyInAnyOrder("1", "2", "3", "1 2", "1 3", "2 3");
    texts.clear();
    everyText(new DotsPaper(2, 4, true), "-0123 ", 5, texts);
    assertThat(texts).hasSize(13).contains("abstain", "-2 0", "1 -1").doesNotContain("0 0", "2 1");
  }

  @Test
  void longAndHostileTextsAreRefusedAtOnce() {
    var bombs = List.of("1 ".repeat(5_000_000), "9".repeat(10_000_000), "=".repeat(10_000_000), " ".repeat(10_000_000), "\ud800".repeat(1_000_000), "-".repeat(2_000));
    for (var paper : PaperTest.ALL) {
      for (var bomb : bombs) {
        Assertions.assertTimeout(Duration.ofMillis(500), () -> assertThat(paper.read(bomb)).isInstanceOf(Paper.Read.Refused.class));
      }
      var refused = (Paper.Read.Refused) paper.read("<b>\u0007'; drop table ballots; --" + "x".repeat(25));
      assertThat(refused.args().toString()).hasSizeLessThan(60).doesNotContain("\u0007");
    }
  }

  @Test
  void thePaperWithTheMostOptionsTakesItsLongestBallot() {
    var backwards = IntStream.iterate(500, option -> option >= 1, option -> option - 1).mapToObj(Integer::toString);
    var text = backwards.collect(Collectors.joining(" > "));
    assertThat(new RankPaper(500, 500, false).read(text)).isEqualTo(new Paper.Read.Ballot(text.replace(" > ", " ")));
    var figures = "10000 ".repeat(500).strip();
    assertThatNoException().isThrownBy(() -> assertThat(new PointsPaper(500, 0, 10_000).read(figures)).isEqualTo(new Paper.Read.Ballot(figures)));
  }

  private static void everyText(Paper paper, String letters, int most, HashSet<String> texts) {
    var all = List.of("");
    for (var length = 0; length < most; length++) {
      all = all.stream().flatMap(text -> letters.chars().mapToObj(c -> text + (char) c)).toList();
      for (var text : all) {
        if (paper.read(text) instanceof Paper.Read.Ballot(var canonical)) {
          texts.add(canonical);
        }
      }
    }
  }
}
