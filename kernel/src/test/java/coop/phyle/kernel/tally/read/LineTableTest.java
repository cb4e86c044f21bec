package coop.phyle.kernel.tally.read;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

/** The table beside a plain map; hashes are given, so that they can be made to clash. */
class LineTableTest {
  private static void add(LineTable table, String line, int classIndex, long hash, long weight, long place) {
    // Something else before and after the line, which must not matter.
    var bytes = ("##" + line + "~~~~~~~~").getBytes(StandardCharsets.ISO_8859_1);
    table.add(Input.littleEndian(bytes), 2, 2 + line.length(), classIndex, hash, weight, place);
  }

  private static Map<String, List<Long>> all(LineTable table) {
    var lines = new LinkedHashMap<String, List<Long>>();
    table.forEach((line, classIndex, weight, place) -> {
      var text = classIndex + ":" + new String(line.bytes, line.at, line.to - line.at, StandardCharsets.ISO_8859_1);
      assertThat(lines.put(text, List.of(weight, place))).as("a line that comes twice").isNull();
    });
    return lines;
  }

  private static long hash(String line, int classIndex) {
    var bytes = Arrays.copyOf(line.getBytes(StandardCharsets.ISO_8859_1), line.length() + Long.BYTES);
    return LineTable.hash(Input.littleEndian(bytes), 0, line.length(), classIndex);
  }

  @Test
  void linesOfTheSameHashStayApart() {
    var table = new LineTable();
    var lines = new ArrayList<String>();
    var base = "abcdefghijklmnopqrstuvwxyz";
    for (var length = 0; length <= base.length(); length++) {
      lines.add(base.substring(0, length));
      for (var i = 0; i < length; i++) {
        lines.add(base.substring(0, i) + '!' + base.substring(i + 1, length));
      }
    }
    var expected = new LinkedHashMap<String, List<Long>>();
    for (var round = 1L; round <= 3; round++) {
      for (var i = 0; i < lines.size(); i++) {
        add(table, lines.get(i), i % 2, 0xFFFF_FFFFL, round, round * 1_000 + i);
        expected.put(i % 2 + ":" + lines.get(i), List.of(round * (round + 1) / 2, 1_000L + i));
      }
    }
    add(table, "abc", 7, 0xFFFF_FFFFL, 1, 9);
    expected.put("7:abc", List.of(1L, 9L));
    assertThat(all(table)).isEqualTo(expected);
    assertThat(all(table).keySet()).containsExactlyElementsOf(expected.keySet());
  }

  @Test
  void linesOfEveryLengthFillManyChunks() {
    var random = new SplittableRandom(1);
    var table = new LineTable();
    var expected = new LinkedHashMap<String, List<Long>>();
    for (var i = 0; i < 60_000; i++) {
      var line = i % 3_000 == 1 ? i + "x".repeat(700_000 + random.nextInt(300_000)) : i + "y".repeat(random.nextInt(120));
      add(table, line, 0, hash(line, 0), 1, i);
      expected.put("0:" + line, List.of(1L, (long) i));
    }
    assertThat(all(table)).isEqualTo(expected);
    assertThat(table.slots()).isBetween(120_000, 240_000);
  }

  @Test
  void hashesSpreadEvenOverNearlyAlikeLines() {
    var hashes = new HashSet<Long>();
    var low = new HashSet<Long>();
    for (var i = 0; i < 1 << 16; i++) {
      // Rows of a spreadsheet with one or two ranks somewhere.
      var row = new StringBuilder(",".repeat(64));
      row.setCharAt(i & 63, (char) ('1' + (i >> 12)));
      row.setCharAt(i >> 6 & 63, '7');
      var hash = hash(row.toString(), i & 1);
      assertThat(hash).isBetween(0L, 0xFFFF_FFFFL);
      hashes.add(hash);
      low.add(hash & 0xFFFF);
    }
    // 2^16 rows, of which about 2^16·(63/64) differ; even hashes leave about 1 − 1/e of the low halves taken.
    assertThat(hashes.size()).isGreaterThan(60_000);
    assertThat(low.size()).isBetween(38_000, 43_500);
    assertThat(hash("", 0)).isNotEqualTo(hash("", 1));
    assertThat(hash("12345678", 0)).isNotEqualTo(hash("12345679", 0)).isNotEqualTo(hash("123456789", 0));
    assertThat(hash("123456789", 0)).isNotEqualTo(hash("123456780", 0));
  }

  @Test
  void looksAheadSeeWhatIsThere() {
    var table = new LineTable();
    assertThat(table.slot(5)).isZero();
    add(table, "one", 0, 5, 11, 0);
    add(table, "two", 0, 6, 22, 0);
    assertThat(table.slot(5) >>> Integer.SIZE).isEqualTo(5);
    assertThat(table.record(5)).isEqualTo(11);
    assertThat(table.record(6)).isEqualTo(22);
  }

  @Test
  void aWeightOverALongIsNoticed() {
    var table = new LineTable();
    add(table, "a", 0, 1, Long.MAX_VALUE - 1, 0);
    add(table, "a", 0, 1, 1, 0);
    assertThat(table.overflown()).isFalse();
    add(table, "a", 0, 1, 1, 0);
    add(table, "a", 0, 1, 5, 0);
    assertThat(table.overflown()).isTrue();
    assertThat(all(table)).containsEntry("0:a", List.of(Long.MAX_VALUE, 0L));
  }
}
