package coop.phyle.deciding;

import coop.phyle.discussion.CardKind;
import coop.phyle.discussion.Findable;
import coop.phyle.discussion.Found;
import coop.phyle.membership.Members;
import coop.phyle.shell.CoopId;
import coop.phyle.shell.PersonId;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Lets members find decisions, from the day of their notice, among what people say. */
@Repository
@Transactional(readOnly = true)
class FindingDecisions implements Findable {
  private static final String FIND =
      """
      select f.number, f.title, f.given_at, ts_headline('simple', f.whole, f.query, :marks) as snippet
        from (
          select d.number, d.title, d.title || E'\\n' || d.body as whole, n.given_at, q.query
            from deciding.decision d
            join deciding.decision_notice n on n.coop_id = d.coop_id and n.number = d.number
            cross join (select websearch_to_tsquery('english', :words) || websearch_to_tsquery('spanish', :words) || websearch_to_tsquery('simple', :words) as query) q
           where d.coop_id = :coop and n.given_at < :before
             and (to_tsvector('english', d.title || ' ' || d.body) || to_tsvector('spanish', d.title || ' ' || d.body) || to_tsvector('simple', d.title || ' ' || d.body)) @@ q.query
           order by n.given_at desc
           limit :most) f
       order by f.given_at desc
      """;
  private final JdbcClient jdbc;
  private final Members members;

  FindingDecisions(JdbcClient jdbc, Members members) {
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
        .query(
            (row, n) -> {
              var number = row.getInt("number");
              var at = row.getObject("given_at", OffsetDateTime.class).toInstant();
              return new Found("deciding.decision", row.getString("title"), CardKind.DECISIONS.path(number), Found.runs(row.getString("snippet")), at, String.valueOf(number));
            })
        .list();
  }
}
