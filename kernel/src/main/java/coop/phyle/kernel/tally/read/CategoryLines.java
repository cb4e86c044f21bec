package coop.phyle.kernel.tally.read;

import coop.phyle.kernel.tally.pattern.Marks;
import coop.phyle.kernel.tally.pattern.RankingBox;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** Categories of PrefLib: "5: 2,{1,3},{}" puts 2 into the best category. */
final class CategoryLines extends CountedLines {
  /** Takes alternatives from 0 with their marks; null where an alternative has none. */
  private interface Taker {
    void take(@Nullable Integer[] marks, int classIndex, long count);
  }

  private final int categories;
  private final @Nullable Integer[] marks;
  private final Taker taker;
  private int mark;

  private CategoryLines(int candidates, int categories, Taker taker) {
    super(candidates);
    this.categories = categories;
    this.marks = new @Nullable Integer[candidates];
    this.taker = taker;
  }

  /** Categories as marks: the last one is 0. */
  static CategoryLines marked(int candidates, int categories, Marks.Box box) {
    return new CategoryLines(candidates, categories, (marks, classIndex, count) -> box.add(classIndex, marks, count));
  }

  /** Categories as ranks: who is in one is tied, empty ones leave no gap. */
  static CategoryLines ranked(int candidates, int categories, RankingBox box) {
    var preferences = new Preferences(box);
    var byCategory = new long[candidates];
    return new CategoryLines(candidates, categories, (marks, classIndex, count) -> {
      var placed = 0;
      for (var c = 0; c < candidates; c++) {
        var mark = marks[c];
        if (mark != null) {
          byCategory[placed++] = (long) (categories - mark) << Integer.SIZE | c;
        }
      }
      Arrays.sort(byCategory, 0, placed);
      preferences.clear();
      for (var i = 0; i < placed; i++) {
        preferences.put((int) byCategory[i], i == 0 || byCategory[i] >>> Integer.SIZE != byCategory[i - 1] >>> Integer.SIZE);
      }
      preferences.add(classIndex, count);
    });
  }

  @Override
  public void add(Cursor line, int classIndex, long count) {
    Arrays.fill(marks, null);
    for (mark = categories - 1; mark >= 0; mark--) {
      if (line.done()) {
        throw line.bad(categories + " categories");
      }
      group(line);
    }
    if (!line.done()) {
      throw line.bad("the end of the line after " + categories + " categories");
    }
    taker.take(marks, classIndex, count);
  }

  @Override
  void member(int candidate, boolean first) {
    if (marks[candidate] != null) {
      throw new BadLine("an alternative in one category", (candidate + 1) + " in two");
    }
    marks[candidate] = mark;
  }
}
