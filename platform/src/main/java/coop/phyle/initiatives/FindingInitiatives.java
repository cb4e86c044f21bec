package coop.phyle.initiatives;

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

/** Lets members find initiatives, in their last wording, among what people say. */
@Repository
@Transactional(readOnly = true)
class FindingInitiatives implements Findable {
  private static final String FIND =
      """
      select f.number, f.place, f.title, f.noted_at, ts_headline('simple', f.whole, f.query, :marks) as snippet
        from (
          select w.number, w.place, w.title, w.title || E'\\n' || w.body as whole, w.noted_at, q.query
            from initiatives.wording w
            cross join (select websearch_to_tsquery('english', :words) || websearch_to_tsquery('spanish', :words) || websearch_to_tsquery('simple', :words) as query) q
           where w.coop_id = :coop and w.noted_at < :before
             and not exists (select from initiatives.wording l where l.coop_id = w.coop_id and l.number = w.number and l.place = w.place and l.version > w.version)
             and not exists (select from initiatives.withdrawal x where x.coop_id = w.coop_id and x.number = w.number and x.place = w.place)
             and (to_tsvector('english', w.title || ' ' || w.body) || to_tsvector('spanish', w.title || ' ' || w.body) || to_tsvector('simple', w.title || ' ' || w.body)) @@ q.query
           order by w.noted_at desc
           limit :most) f
       order by f.noted_at desc, f.number, f.place
      """;
  private final JdbcClient jdbc;
  private final Members members;

  FindingInitiatives(JdbcClient jdbc, Members members) {
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
        .query((row, n) -> {
          var path = CardKind.INITIATIVES.path(row.getInt("number")) + "/" + row.getInt("place");
          return new Found("initiatives.initiative", row.getString("title"), path, Found.runs(row.getString("snippet")), Rows.instant(row, "noted_at"), path);
        })
        .list();
  }
}
