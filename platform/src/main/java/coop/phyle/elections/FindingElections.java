package coop.phyle.elections;

import coop.phyle.discussion.CardKind;
import coop.phyle.discussion.Findable;
import coop.phyle.discussion.Found;
import coop.phyle.discussion.Sought;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Lets members find elections among what people say: by title, by text and by who stands there. */
@Repository
@Transactional(readOnly = true)
class FindingElections implements Findable {
  private static final String FIND =
      """
      select e.number, e.title, e.called_at as at, w.whole
        from elections.election e
        cross join lateral (
          select e.title || E'\\n' || e.body || coalesce(E'\\n' || string_agg(n.name, E'\\n' order by n.candidate), '') as whole
            from elections.nomination n join elections.acceptance a using (coop_id, number, candidate)
           where n.coop_id = e.coop_id and n.number = e.number
             and not exists (select from elections.withdrawal t where t.coop_id = n.coop_id and t.number = n.number and t.candidate = n.candidate)) w
       where e.coop_id = :coop and e.called_at <= :until and shell.words(w.whole) @@ shell.sought(:words)
       order by e.called_at desc, e.number desc
       limit :most
      """;
  private final JdbcClient jdbc;

  FindingElections(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  @Override
  public List<Found> find(Sought sought) {
    return sought.member() ? sought.in(jdbc, FIND).query((row, n) -> Found.of(row, "elections.election", CardKind.ELECTIONS.path(row.getInt("number")))).list() : List.of();
  }
}
