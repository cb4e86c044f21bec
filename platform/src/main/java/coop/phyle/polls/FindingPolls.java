package coop.phyle.polls;

import coop.phyle.circles.Circles;
import coop.phyle.discussion.CardKind;
import coop.phyle.discussion.Findable;
import coop.phyle.discussion.Found;
import coop.phyle.shell.CoopId;
import coop.phyle.shell.PersonId;
import coop.phyle.shell.Rows;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Lets people find the polls they may see among what is said. */
@Repository
@Transactional(readOnly = true)
class FindingPolls implements Findable {
  private static final String FIND =
      """
      select f.number, f.title, f.proposed_at, ts_headline('simple', f.whole, f.query, :marks) as snippet
        from (
          select p.number, p.title, p.title || E'\\n' || p.body as whole, p.proposed_at, q.query
            from polls.poll p
            cross join (select websearch_to_tsquery('english', :words) || websearch_to_tsquery('spanish', :words) || websearch_to_tsquery('simple', :words) as query) q
           where p.coop_id = :coop and p.proposed_at < :before
             and case when p.circle is null then :member else p.circle = any (:circles) end
             and (to_tsvector('english', p.title || ' ' || p.body) || to_tsvector('spanish', p.title || ' ' || p.body) || to_tsvector('simple', p.title || ' ' || p.body)) @@ q.query
           order by p.proposed_at desc
           limit :most) f
       order by f.proposed_at desc
      """;
  private final JdbcClient jdbc;
  private final Circles circles;

  FindingPolls(JdbcClient jdbc, Circles circles) {
    this.jdbc = jdbc;
    this.circles = circles;
  }

  @Override
  public List<Found> find(CoopId coop, PersonId reader, String words, Instant before, int most) {
    var reach = circles.reach(coop, reader);
    return jdbc.sql(FIND)
        .param("coop", coop.value())
        .param("member", reach.member())
        .param("circles", reach.places().stream().map(place -> place.circle().number().value()).toArray(Integer[]::new))
        .param("marks", Found.marks())
        .param("words", words)
        .param("before", before.atOffset(ZoneOffset.UTC))
        .param("most", most)
        .query(
            (row, n) -> {
              var number = row.getInt("number");
              return new Found(
                  "polls.poll", row.getString("title"), CardKind.POLLS.path(number), Found.runs(row.getString("snippet")), Rows.instant(row, "proposed_at"), String.valueOf(number));
            })
        .list();
  }
}
