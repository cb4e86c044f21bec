package coop.phyle.statutes;

import coop.phyle.statutes.ClauseChange.Mark;
import coop.phyle.statutes.ClauseChange.Run;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Compares two texts clause by clause (clauses keep their key when numbers shift), and word by word inside a clause. */
final class Comparison {
  private Comparison() {}

  private record Placed(Article article, Clause clause) {}

  static List<ClauseChange> between(List<Article> before, List<Article> after) {
    var old = placed(before);
    var changes = new ArrayList<ClauseChange>();
    for (var entry : placed(after).entrySet()) {
      var was = old.remove(entry.getKey());
      var is = entry.getValue();
      var from = was == null ? "" : was.clause().text();
      if (!from.equals(is.clause().text())) {
        changes.add(change(is, words(from, is.clause().text())));
      }
    }
    old.values().forEach(gone -> changes.add(change(gone, words(gone.clause().text(), ""))));
    changes.sort((a, b) -> Integer.compare(a.articleNumber(), b.articleNumber()));
    return List.copyOf(changes);
  }

  private static ClauseChange change(Placed placed, List<Run> runs) {
    var clause = placed.clause();
    return new ClauseChange(placed.article().number(), placed.article().title(), clause.number(), clause.path(), runs);
  }

  private static Map<String, Placed> placed(List<Article> articles) {
    var all = new LinkedHashMap<String, Placed>();
    articles.forEach(a -> a.clauses().forEach(c -> all.put(c.key(), new Placed(a, c))));
    return all;
  }

  /** The longest common subsequence of words, each word with the space behind it. */
  static List<Run> words(String before, String after) {
    var a = split(before);
    var b = split(after);
    var common = new int[a.length + 1][b.length + 1];
    for (var i = a.length - 1; i >= 0; i--) {
      for (var j = b.length - 1; j >= 0; j--) {
        common[i][j] = a[i].equals(b[j]) ? common[i + 1][j + 1] + 1 : Math.max(common[i + 1][j], common[i][j + 1]);
      }
    }
    var runs = new ArrayList<Run>();
    var i = 0;
    var j = 0;
    while (i < a.length || j < b.length) {
      if (i < a.length && j < b.length && a[i].equals(b[j])) {
        add(runs, Mark.KEPT, a[i++]);
        j++;
      } else if (i < a.length && (j == b.length || common[i + 1][j] >= common[i][j + 1])) {
        add(runs, Mark.REMOVED, a[i++]);
      } else {
        add(runs, Mark.ADDED, b[j++]);
      }
    }
    return runs;
  }

  private static String[] split(String text) {
    return text.isEmpty() ? new String[0] : text.split("(?<= )");
  }

  private static void add(List<Run> runs, Mark mark, String word) {
    if (!runs.isEmpty() && runs.getLast().mark() == mark) {
      runs.set(runs.size() - 1, new Run(mark, runs.getLast().text() + word));
    } else {
      runs.add(new Run(mark, word));
    }
  }
}
