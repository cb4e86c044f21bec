package coop.phyle.statutes;

import coop.phyle.documents.WordDiff;
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
        changes.add(change(is, WordDiff.between(from, is.clause().text())));
      }
    }
    old.values().forEach(gone -> changes.add(change(gone, WordDiff.between(gone.clause().text(), ""))));
    changes.sort((a, b) -> Integer.compare(a.articleNumber(), b.articleNumber()));
    return List.copyOf(changes);
  }

  private static ClauseChange change(Placed placed, List<WordDiff.Run> runs) {
    var clause = placed.clause();
    return new ClauseChange(placed.article().number(), placed.article().title(), clause.number(), clause.path(), runs);
  }

  private static Map<String, Placed> placed(List<Article> articles) {
    var all = new LinkedHashMap<String, Placed>();
    articles.forEach(a -> a.clauses().forEach(c -> all.put(c.key(), new Placed(a, c))));
    return all;
  }
}
