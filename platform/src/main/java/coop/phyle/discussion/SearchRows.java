package coop.phyle.discussion;

import coop.phyle.shell.Rows;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Finds texts by words, each in the stems of its own language and any by its words without accents, and files by their names. */
@Repository
class SearchRows {
  // Behind row-level security only operators that leak nothing use an index, and matching words is none of them: discussion.seek may use it, for this co-op alone.
  private static final String FIND =
      """
      select x.post_id, x.thread, x.seq, x.at, h.title, coalesce(x.title || E'\\n', '') || x.body as whole
        from discussion.seek(shell.sought(:words), :member, :circles, :until, :id, :most) as s (id)
        join discussion.text x on x.post_id = s.id
        join discussion.head h on h.coop_id = x.coop_id and h.number = x.thread
       where x.coop_id = :coop
       order by x.at desc, x.post_id desc
      """;
  private static final String FILES =
      """
      select a.attachment_id, a.name as title, h.title as whole, p.at, h.number
        from discussion.attachment a
        join discussion.post p using (coop_id, post_id)
        join discussion.head h on h.coop_id = p.coop_id and h.number = p.thread
       where a.coop_id = :coop and p.at <= :until and (h.circle is null and :member or h.circle = any (:circles))
         and not exists (select from discussion.withdrawal w where w.coop_id = p.coop_id and w.post_id = p.post_id)
         and shell.words(translate(a.name, '._-', '   ')) @@ shell.sought(:words)
       order by p.at desc, a.attachment_id desc
       limit :most
      """;
  private final JdbcClient jdbc;

  SearchRows(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** @param id only those behind this one, among texts of the last moment */
  List<Found> texts(Sought sought, UUID id) {
    return sought.in(jdbc, FIND).param("id", id).query(SearchRows::text).list();
  }

  List<Found> files(Sought sought) {
    return sought.in(jdbc, FILES).query((row, n) -> Found.of(row, "discussion.found.file", "/threads/files/" + row.getString("attachment_id"))).list();
  }

  private static Found text(ResultSet row, int n) throws SQLException {
    var number = row.getInt("seq");
    var path = "/threads/" + row.getInt("thread") + (number == 0 ? "" : "/comments/" + number);
    var kind = number == 0 ? "discussion.found.thread" : "discussion.found.comment";
    return new Found(kind, row.getString("title"), path, row.getString("whole"), Rows.instant(row, "at"), row.getString("post_id"));
  }
}
