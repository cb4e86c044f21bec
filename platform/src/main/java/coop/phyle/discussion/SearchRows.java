package coop.phyle.discussion;

import coop.phyle.circles.Reach;
import coop.phyle.shell.CoopId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Finds texts by words: each text in the stems of its own language, and any by its words without accents. */
@Repository
class SearchRows {
  // Behind row-level security only operators that leak nothing use an index, and matching words is none of them: one co-op's texts are read through.
  private static final String FIND =
      """
      select x.post_id, x.thread, x.seq, x.at, h.title,
          ts_headline(cast(f.language as regconfig), coalesce(x.title || E'\\n', '') || x.body, f.query, :marks) as snippet
        from (
          select s.coop_id, s.post_id, s.language, q.query, p.at
            from discussion.sought s
            join (values ('english', websearch_to_tsquery('english', :words)), ('spanish', websearch_to_tsquery('spanish', :words)),
                ('simple', websearch_to_tsquery('simple', :words))) k (language, stems) on k.language = s.language
            cross join lateral (select k.stems || websearch_to_tsquery('simple', :plain) as query) q
            join discussion.post p on p.coop_id = s.coop_id and p.post_id = s.post_id
            join discussion.thread t on t.coop_id = p.coop_id and t.number = p.thread
           where s.coop_id = :coop and s.words @@ q.query and (t.circle is null and :member or t.circle = any(:circles))
             and (p.at, p.post_id) < (:before, :id)
           order by p.at desc, p.post_id desc
           limit :most) f
        join discussion.text x on x.coop_id = f.coop_id and x.post_id = f.post_id
        join discussion.head h on h.coop_id = x.coop_id and h.number = x.thread
       order by x.at desc, x.post_id desc
      """;
  private final JdbcClient jdbc;

  SearchRows(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  List<Found> find(CoopId coop, Reach reach, String words, Instant before, UUID id, int most) {
    return jdbc.sql(FIND)
        .param("coop", coop.value())
        .param("marks", Found.MARKS)
        .param("words", words)
        .param("plain", Tongue.plain(words))
        .param("member", reach.member())
        .param("circles", ThreadLists.circles(reach))
        .param("before", before.atOffset(ZoneOffset.UTC))
        .param("id", id)
        .param("most", most)
        .query(SearchRows::found)
        .list();
  }

  private static Found found(ResultSet row, int n) throws SQLException {
    var number = row.getInt("seq");
    var path = "/threads/" + row.getInt("thread") + (number == 0 ? "" : "/comments/" + number);
    var kind = number == 0 ? "discussion.found.thread" : "discussion.found.comment";
    return new Found(kind, row.getString("title"), path, Found.runs(row.getString("snippet")), Heads.instant(row, "at"), row.getObject("post_id", UUID.class).toString());
  }
}
