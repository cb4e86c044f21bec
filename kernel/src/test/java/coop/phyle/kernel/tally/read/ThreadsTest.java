package coop.phyle.kernel.tally.read;

import static coop.phyle.kernel.tally.read.Texts.ballots;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import coop.phyle.kernel.tally.ClassId;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

/** Files of several blocks: the same whatever the threads and the order of ballots, told from a plain count of the lines. */
class ThreadsTest {
  private static final int CANDIDATES = 7;
  private static final int LINES = 150_000;

  private static List<String> lines(long seed) {
    var random = new SplittableRandom(seed);
    var lines = new ArrayList<String>();
    for (var i = 0; i < LINES; i++) {
      var line = new StringBuilder().append(1 + random.nextInt(3));
      for (var length = random.nextInt(CANDIDATES); length > 0; length--) {
        line.append(' ').append(1 + random.nextInt(CANDIDATES));
      }
      lines.add(line + " 0");
    }
    return lines;
  }

  private static byte[] blt(List<String> lines) {
    return (CANDIDATES + " 2\n# text\n" + String.join("\n", lines) + "\n0\n").getBytes(StandardCharsets.UTF_8);
  }

  private static ReadFile read(byte[] bytes, Reading options) {
    return BallotFile.read("big", new ByteArrayInputStream(bytes), options);
  }

  private static Map<String, Long> plainly(List<String> lines) {
    var ballots = new TreeMap<String, Long>();
    for (var line : lines) {
      var words = List.of(line.split(" "));
      ballots.merge("0:" + String.join(">", words.subList(1, words.size() - 1)), Long.valueOf(words.getFirst()), Math::addExact);
    }
    return ballots;
  }

  @Test
  void threadsAndOrderMakeNoDifference() {
    var lines = lines(1);
    var expected = plainly(lines);
    for (var threads : new int[] {1, 2, 7}) {
      assertThat(ballots(read(blt(lines), Texts.RANKINGS.with(threads)))).isEqualTo(expected);
      Collections.shuffle(lines, new Random(threads));
    }
  }

  @Test
  void theFirstBadLineIsNamedWhateverTheThreads() {
    var places = Map.of("1 8 0", 0, "x 1 0", 70_001, "1 1 1", 99_999, "99999999999999999999 1 0", LINES - 1);
    places.forEach((wrong, place) -> {
      var lines = lines(2);
      lines.set(place, wrong);
      for (var later = place + 5; later < LINES; later += 10_007) {
        lines.set(later, later % 2 == 0 ? "? 1 0" : "1 9 0");
      }
      var bytes = blt(lines);
      for (var threads : new int[] {1, 2, 7}) {
        assertThatThrownBy(() -> read(bytes, Texts.RANKINGS.with(threads))).as("%s threads", threads).hasMessageStartingWith("big:" + (place + 3) + ": expected");
      }
    });
  }

  @Test
  void linesAfterTheBallotsAreCountedOn() {
    var bytes = new String(blt(lines(3)), StandardCharsets.UTF_8) + "\"A\n";
    assertThatThrownBy(() -> read(bytes.getBytes(StandardCharsets.UTF_8), Texts.RANKINGS.with(2))).hasMessage("big:" + (LINES + 4) + ": expected a closing quote, found \"A");
  }

  @Test
  void ballotsAreOfTheClassOfTheirNumber() {
    var lines = lines(4);
    lines.add(1_000, "# no ballot");
    lines.add(120_000, "");
    var half = LINES / 2;
    var ids = List.of(new ClassId("workers"), new ClassId("users"));
    var ranges = List.of(new BallotClasses.Range(half + 1, LINES, 0), new BallotClasses.Range(1, half, 1));
    var classes = new BallotClasses(ids, ranges, Collections.emptySortedMap());
    var expected = new TreeMap<String, Long>();
    var ballots = lines.stream().filter(line -> !line.isEmpty() && !line.startsWith("#")).toList();
    plainly(ballots.subList(0, half)).forEach((ballot, count) -> expected.put("1:" + ballot.substring(2), count));
    plainly(ballots.subList(half, LINES)).forEach((ballot, count) -> expected.put("0:" + ballot.substring(2), count));
    for (var threads : new int[] {1, 2, 7}) {
      var file = (ReadFile.Ranked) read(blt(lines), Texts.RANKINGS.with(classes).with(threads));
      assertThat(ballots(file)).isEqualTo(expected);
      assertThat(file.ballots().classes()).isEqualTo(ids);
    }
  }

  @Test
  void aBlockMayEndAnywhere() {
    var expected = Map.of("0:1", 1L, "0:2>1", 1L);
    for (var pad = 0; pad < 38; pad++) {
      var comment = "#" + "x".repeat(Input.BLOCK - 40 + pad);
      for (var text : List.of("2 1\n" + comment + "\n1 1 0\n1 2 1 0\n 0 #\n\"A\"\n\"B\"\n", "2 1\n1 1 0\n" + comment + "\n1 2 1 0\n 0 #\n\"A\"\n\"B\"\n")) {
        assertThat(ballots(read(text.getBytes(StandardCharsets.UTF_8), Texts.RANKINGS.with(2)))).isEqualTo(expected);
      }
    }
  }

  @Test
  void progressIsToldUpToTheEnd() {
    var bytes = blt(lines(5));
    var told = new AtomicLong();
    read(bytes, new Reading(Reading.Wanted.RANKINGS, BallotClasses.NONE, 2, 10_000, now -> {
      assertThat(now).isGreaterThan(told.get());
      told.set(now);
    }));
    assertThat(told).hasValue(bytes.length);
  }
}
