package coop.phyle.selections;

import coop.phyle.discussion.Findable;
import coop.phyle.discussion.Found;
import coop.phyle.discussion.Sought;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Lets people find the selections they may see among what is said: by role, duties and the qualities sought. */
@Repository
@Transactional(readOnly = true)
class FindingSelections implements Findable {
  private static final String FIND =
      """
      select s.number, s.title, s.called_at as at, w.whole
        from selections.selection s
        cross join lateral (select concat_ws(E'\\n', s.title, s.role_name, s.duties, s.qualities) as whole) w
       where s.coop_id = :coop and s.called_at <= :until and case when s.circle is null then :member else s.circle = any (:circles) end
         and shell.words(w.whole) @@ shell.sought(:words)
       order by s.called_at desc, s.number desc
       limit :most
      """;
  private final JdbcClient jdbc;

  FindingSelections(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  @Override
  public List<Found> find(Sought sought) {
    return sought.in(jdbc, FIND).query((row, n) -> Found.of(row, "selections.found", "/selections/" + row.getInt("number"))).list();
  }
}
