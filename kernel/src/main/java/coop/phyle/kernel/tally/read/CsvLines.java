package coop.phyle.kernel.tally.read;

import coop.phyle.kernel.tally.pattern.Marks;
import coop.phyle.kernel.tally.pattern.RankingBox;
import coop.phyle.kernel.tally.pattern.Rankings;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * Rows of CSV: the ballot's id, then a cell for each candidate. A candidate whose cell is empty is not ranked, two with the same rank share it
 * (an overvote), a number nobody has is a skipped rank.
 */
final class CsvLines implements BallotLines {
  /** Takes the number in each cell, −1 for an empty one. */
  private interface Taker {
    void take(int[] cells, int classIndex, long count);
  }

  private static final int HIGHEST_MARK = 1_000_000_000;

  private final int[] cells;
  private final int least;
  private final int most;
  private final String expected;
  private final Taker taker;

  private CsvLines(int candidates, int least, int most, String expected, Taker taker) {
    this.cells = new int[candidates];
    this.least = least;
    this.most = most;
    this.expected = expected;
    this.taker = taker;
  }

  /** Numbers are ranks. */
  static CsvLines ranked(int candidates, RankingBox box) {
    var preferences = new Preferences(box);
    var byRank = new long[candidates];
    return new CsvLines(candidates, 1, Rankings.MOST_CANDIDATES, "a rank from 1 to " + Rankings.MOST_CANDIDATES, (cells, classIndex, count) -> {
      var ranked = 0;
      for (var c = 0; c < candidates; c++) {
        if (cells[c] >= 0) {
          byRank[ranked++] = (long) cells[c] << Integer.SIZE | c;
        }
      }
      Arrays.sort(byRank, 0, ranked);
      preferences.clear();
      var rank = 0;
      for (var i = 0; i < ranked; i++) {
        var next = (int) (byRank[i] >>> Integer.SIZE);
        for (var empty = rank + 1; empty < next; empty++) {
          preferences.skip();
        }
        preferences.put((int) byRank[i], next != rank);
        rank = next;
      }
      preferences.add(classIndex, count);
    });
  }

  /** Numbers are marks. */
  static CsvLines marked(int candidates, Marks.Box box) {
    var marks = new @Nullable Integer[candidates];
    return new CsvLines(candidates, 0, HIGHEST_MARK, "a mark from 0 to " + HIGHEST_MARK, (cells, classIndex, count) -> {
      for (var c = 0; c < candidates; c++) {
        marks[c] = cells[c] < 0 ? null : cells[c];
      }
      box.add(classIndex, marks, count);
    });
  }

  @Override
  public void cut(Cursor line) {
    Cells.id(line, ',');
    if (!line.take(',')) {
      throw new BadLine((cells.length + 1) + " cells", "1");
    }
  }

  @Override
  public void add(Cursor line, int classIndex, long count) {
    for (var c = 0; c < cells.length; c++) {
      line.spaces();
      var quoted = line.take('"');
      line.spaces();
      cells[c] = line.atDigit() ? (int) line.number(most, expected) : -1;
      if (cells[c] >= 0 && cells[c] < least) {
        throw new BadLine(expected, String.valueOf(cells[c]));
      }
      line.spaces();
      if (quoted && !line.take('"')) {
        throw line.bad(expected + " and a closing quote");
      }
      line.spaces();
      var last = c == cells.length - 1;
      if (last && line.peek() == ',') {
        throw new BadLine((cells.length + 1) + " cells", "more");
      }
      if (!last && line.done()) {
        throw new BadLine((cells.length + 1) + " cells", String.valueOf(c + 2));
      }
      if (!last && !line.take(',') || last && !line.done()) {
        throw line.bad(expected);
      }
    }
    taker.take(cells, classIndex, count);
  }
}
