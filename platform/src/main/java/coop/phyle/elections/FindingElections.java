package coop.phyle.elections;

import coop.phyle.discussion.CardKind;
import coop.phyle.discussion.Findable;
import coop.phyle.discussion.Found;
import coop.phyle.membership.Members;
import coop.phyle.shell.CoopId;
import coop.phyle.shell.PersonId;
import coop.phyle.shell.Rows;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Lets members find elections among what people say: by title, by text and by who stands there. */
@Repository
@Transactional(readOnly = true)
class FindingElections implements Findable {
  private static final String FIND =
      """
      select f.number, f.title, f.called_at, ts_headline('simple', f.whole, f.query, :marks) as snippet
        from (
          select e.number, e.title, e.called_at, q.query, w.whole
            from elections.election e
            cross join (select websearch_to_tsquery('english', :words) || websearch_to_tsquery('spanish', :words) || websearch_to_tsquery('simple', :words) as query) q
            cross join lateral (
              select e.title || E'\\n' || e.body || coalesce(E'\\n' || string_agg(n.name, E'\\n' order by n.candidate), '') as whole
                from elections.nomination n join elections.acceptance a using (coop_id, number, candidate)
               where n.coop_id = e.coop_id and n.number = e.number
                 and not exists (select from elections.withdrawal t where t.coop_id = n.coop_id and t.number = n.number and t.candidate = n.candidate)) w
           where e.coop_id = :coop and e.called_at < :before
             and (to_tsvector('english', w.whole) || to_tsvector('spanish', w.whole) || to_tsvector('simple', w.whole)) @@ q.query
           order by e.called_at desc
           limit :most) f
       order by f.called_at desc
      """;
  private final JdbcClient jdbc;
  private final Members members;

  FindingElections(JdbcClient jdbc, Members members) {
    this.jdbc = jdbc;
    this.members = members;
  }

  @Override
  public List<Found> find(CoopId coop, PersonId reader, String words, Instant before, int most) {
    if (members.among(coop, Set.of(reader)).isEmpty()) {
      return List.of();
    }
    return jdbc.sql(FIND)
        .param("coop", coop.value())
        .param("marks", Found.marks())
        .param("words", words)
        .param("before", before.atOffset(ZoneOffset.UTC))
        .param("most", most)
        .query((row, n) -> new Found(
            "elections.election", row.getString("title"), CardKind.ELECTIONS.path(row.getInt("number")), Found.runs(row.getString("snippet")),
            Rows.instant(row, "called_at"), "election " + row.getInt("number")))
        .list();
  }
}
