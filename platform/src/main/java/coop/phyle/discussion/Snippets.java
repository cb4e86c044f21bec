package coop.phyle.discussion;

import java.util.ArrayList;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Cuts out of long texts the parts in which the words stand, and marks them: only for those a page shows. */
@Repository
class Snippets {
  /** Around a word it marks: characters nobody writes. */
  private static final String MARKS = "StartSel=\u0002, StopSel=\u0003, MaxWords=34, MinWords=14, MaxFragments=2, FragmentDelimiter=\" … \"";

  private static final String CUT =
      """
      select ts_headline(cast(t.language as regconfig), t.whole, shell.sought(:words), :marks)
        from unnest(cast(:languages as text[]), cast(:texts as text[])) with ordinality t (language, whole, place)
       order by t.place
      """;
  private final JdbcClient jdbc;

  Snippets(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** One for each text. */
  List<List<ThreadPages.Run>> of(String words, List<String> texts) {
    return jdbc.sql(CUT)
        .param("words", words)
        .param("marks", MARKS)
        .param("languages", texts.stream().map(text -> Tongue.of(text).config()).toArray(String[]::new))
        .param("texts", texts.toArray(String[]::new))
        .query((row, n) -> runs(row.getString(1)))
        .list();
  }

  private static List<ThreadPages.Run> runs(String headline) {
    var runs = new ArrayList<ThreadPages.Run>();
    for (var part : headline.split("(?=\u0002)|(?<=\u0003)")) {
      var text = part.replaceAll("[\u0002\u0003]", "");
      if (!text.isEmpty()) {
        runs.add(new ThreadPages.Run(text, part.startsWith("\u0002")));
      }
    }
    return runs;
  }
}
