package coop.phyle.kernel.tally.pattern;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import coop.phyle.kernel.tally.ClassId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

/** A box whose table has outgrown the caches counts as one beside a plain map. */
class ManyPatternsTest {
  private static final List<ClassId> CLASSES = List.of(new ClassId("workers"), new ClassId("users"));
  private static final int CANDIDATES = 5_000;

  private static Map<String, Long> counted(Rankings rankings) {
    var counts = new HashMap<String, Long>();
    for (var p = 0; p < rankings.size(); p++) {
      var text = new StringBuilder().append(rankings.classOf(p));
      for (var i = rankings.start(p); i < rankings.end(p); i++) {
        text.append(' ').append((int) rankings.token(i));
      }
      assertThat(counts.put(text.toString(), rankings.count(p))).as("twice in the box").isNull();
    }
    return counts;
  }

  @Test
  void manyPatternsAreCountedEach() {
    var random = new SplittableRandom(3);
    var box = new RankingBox(CANDIDATES, CLASSES);
    var expected = new HashMap<String, Long>();
    for (var i = 0; i < 120_000; i++) {
      // Some long, so that the queue grows; 40,000 short ones, so that most come again.
      var pattern = new char[i % 1_000 == 7 ? 300 : 2];
      var classIndex = random.nextInt(2);
      var text = new StringBuilder().append(classIndex);
      for (var j = 0; j < pattern.length; j++) {
        pattern[j] = (char) random.nextInt(pattern.length == 2 ? 150 : CANDIDATES);
        text.append(' ').append((int) pattern[j]);
      }
      var count = random.nextInt(3);
      box.add(classIndex, pattern, pattern.length, count);
      if (count > 0) {
        expected.merge(text.toString(), (long) count, Long::sum);
      }
    }
    assertThat(expected.size()).isGreaterThan(1 << 15);
    assertThat(counted(box.sealed())).isEqualTo(expected);
  }

  @Test
  void tooManyAlikeAreNoticedEvenWhenTheyWait() {
    var box = new RankingBox(CANDIDATES, List.of());
    for (var i = 0; i < 40_000; i++) {
      box.add(0, new char[] {(char) (i % CANDIDATES), (char) (i / CANDIDATES)}, 2, Long.MAX_VALUE);
    }
    assertThatThrownBy(() -> {
      box.add(0, new char[] {1, 1}, 2, 1);
      box.sealed();
    }).isInstanceOf(ArithmeticException.class);
  }
}
