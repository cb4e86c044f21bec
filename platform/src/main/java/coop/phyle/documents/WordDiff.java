package coop.phyle.documents;

import java.util.ArrayList;
import java.util.List;

/** Compares two texts word by word. */
public final class WordDiff {
  /** Longest middle, in pairs of words, that is compared word by word; beyond it the whole middle counts as replaced. */
  private static final long MOST = 4_000_000;

  private WordDiff() {}

  public enum Mark {
    KEPT,
    REMOVED,
    ADDED
  }

  /** A run of words under one mark. */
  public record Run(Mark mark, String text) {}

  /** The longest common subsequence of words, each word with the white space behind it; what both begin and end with is not compared. */
  public static List<Run> between(String before, String after) {
    var a = split(before);
    var b = split(after);
    var start = 0;
    while (start < Math.min(a.length, b.length) && a[start].equals(b[start])) {
      start++;
    }
    var end = 0;
    while (end < Math.min(a.length, b.length) - start && a[a.length - 1 - end].equals(b[b.length - 1 - end])) {
      end++;
    }
    var runs = new ArrayList<Run>();
    add(runs, Mark.KEPT, a, 0, start);
    middle(runs, a, b, start, end);
    add(runs, Mark.KEPT, a, a.length - end, a.length);
    return runs;
  }

  private static void middle(List<Run> runs, String[] a, String[] b, int start, int end) {
    var n = a.length - end;
    var m = b.length - end;
    if ((long) (n - start) * (m - start) > MOST) {
      add(runs, Mark.REMOVED, a, start, n);
      add(runs, Mark.ADDED, b, start, m);
      return;
    }
    var common = common(a, b, start, n, m);
    var i = start;
    var j = start;
    while (i < n || j < m) {
      if (i < n && j < m && a[i].equals(b[j])) {
        add(runs, Mark.KEPT, a, i, i + 1);
        i++;
        j++;
      } else if (i < n && (j == m || common[i + 1 - start][j - start] >= common[i - start][j + 1 - start])) {
        add(runs, Mark.REMOVED, a, i, i + 1);
        i++;
      } else {
        add(runs, Mark.ADDED, b, j, j + 1);
        j++;
      }
    }
  }

  /** How many words of the rest from each pair of places on are common. */
  private static int[][] common(String[] a, String[] b, int start, int n, int m) {
    var common = new int[n - start + 1][m - start + 1];
    for (var i = n - start - 1; i >= 0; i--) {
      for (var j = m - start - 1; j >= 0; j--) {
        common[i][j] = a[i + start].equals(b[j + start]) ? common[i + 1][j + 1] + 1 : Math.max(common[i + 1][j], common[i][j + 1]);
      }
    }
    return common;
  }

  private static String[] split(String text) {
    return text.isEmpty() ? new String[0] : text.split("(?<=\\s)(?!\\s)");
  }

  private static void add(List<Run> runs, Mark mark, String[] words, int from, int to) {
    for (var i = from; i < to; i++) {
      if (!runs.isEmpty() && runs.getLast().mark() == mark) {
        runs.set(runs.size() - 1, new Run(mark, runs.getLast().text() + words[i]));
      } else {
        runs.add(new Run(mark, words[i]));
      }
    }
  }
}
