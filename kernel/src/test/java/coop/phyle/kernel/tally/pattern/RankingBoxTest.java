package coop.phyle.kernel.tally.pattern;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import coop.phyle.kernel.tally.ClassId;
import java.math.BigInteger;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class RankingBoxTest {
  private static final List<ClassId> TWO = List.of(new ClassId("users"), new ClassId("workers"));

  @Test
  void agreesWithAMapOverManyRandomBallots() {
    var random = new Random(7);
    var box = new RankingBox(300, TWO);
    Map<String, Long> expected = new TreeMap<>();
    for (var i = 0; i < 60_000; i++) {
      var length = random.nextInt(4);
      var pattern = new char[4];
      for (var j = 0; j < length; j++) {
        pattern[j] = switch (random.nextInt(8)) {
          case 0 -> Rankings.SKIP;
          case 1 -> j == 0 ? (char) 299 : (char) (random.nextInt(40) | Rankings.TIED);
          default -> (char) random.nextInt(40);
        };
      }
      var count = random.nextInt(3);
      var voters = random.nextInt(2);
      box.add(voters, pattern, length, count);
      if (count > 0) {
        expected.merge(voters + new String(pattern, 0, length), (long) count, Long::sum);
      }
    }
    var rankings = box.sealed();
    assertThat(content(rankings)).isEqualTo(expected).hasSizeGreaterThan(10_000);
    assertThat(rankings.size()).isEqualTo(expected.size());
    assertThat(rankings.ballots()).isEqualTo(expected.values().stream().map(BigInteger::valueOf).reduce(BigInteger.ZERO, BigInteger::add));
    assertThat(rankings.candidates()).isEqualTo(300);
    assertThat(rankings.classes()).isEqualTo(TWO);
  }

  @Test
  void boxesMerge() {
    var one = new RankingBox(3, List.of());
    one.add(0, new char[] {0, 1}, 2, 5);
    one.add(0, new char[] {}, 0, 1);
    var other = new RankingBox(3, List.of());
    other.add(0, new char[] {0, 1}, 2, 7);
    other.add(0, new char[] {2}, 1, 2);
    other.addAll(one.sealed());
    assertThat(content(other.sealed())).isEqualTo(Map.of("0", 1L, "0\0\1", 12L, "0\2", 2L));
  }

  @Test
  void nothingWraps() {
    var box = new RankingBox(1, List.of());
    box.add(0, new char[] {0}, 1, Long.MAX_VALUE);
    assertThatThrownBy(() -> box.add(0, new char[] {0}, 1, 1)).isInstanceOf(ArithmeticException.class);
    box.add(0, new char[] {}, 0, Long.MAX_VALUE);
    assertThat(box.sealed().ballots()).isEqualTo(BigInteger.valueOf(Long.MAX_VALUE).shiftLeft(1));
  }

  @Test
  void refusesWhatCannotBe() {
    var box = new RankingBox(2, TWO);
    assertThatIllegalArgumentException().isThrownBy(() -> box.add(0, new char[] {2}, 1, 1));
    assertThatIllegalArgumentException().isThrownBy(() -> box.add(0, new char[] {Rankings.TIED}, 1, 1));
    assertThatIllegalArgumentException().isThrownBy(() -> box.add(2, new char[] {1}, 1, 1));
    assertThatIllegalArgumentException().isThrownBy(() -> box.add(-1, new char[] {1}, 1, 1));
    assertThatIllegalArgumentException().isThrownBy(() -> box.add(0, new char[] {1}, 1, -1));
    assertThatIllegalArgumentException().isThrownBy(() -> new RankingBox(-1, List.of()));
    assertThatIllegalArgumentException().isThrownBy(() -> new RankingBox(Rankings.MOST_CANDIDATES + 1, List.of()));
    assertThat(new RankingBox(Rankings.MOST_CANDIDATES, List.of()).sealed().size()).isZero();
  }

  @Test
  void tokensTellCandidateAndTie() {
    assertThat(Rankings.candidate((char) (9_999 | Rankings.TIED))).isEqualTo(9_999);
    assertThat(Rankings.tied((char) (5 | Rankings.TIED))).isTrue();
    assertThat(Rankings.tied((char) 5)).isFalse();
    assertThat(Rankings.tied(Rankings.SKIP)).isFalse();
  }

  private static Map<String, Long> content(Rankings rankings) {
    Map<String, Long> content = new TreeMap<>();
    for (var i = 0; i < rankings.size(); i++) {
      var text = new StringBuilder().append(rankings.classOf(i));
      for (var place = rankings.start(i); place < rankings.end(i); place++) {
        text.append(rankings.token(place));
      }
      assertThat(content.put(text.toString(), rankings.count(i))).isNull();
    }
    return content;
  }
}
