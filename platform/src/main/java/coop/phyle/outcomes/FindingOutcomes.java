package coop.phyle.outcomes;

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
import java.util.Map;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Lets members find results among what people say. */
@Repository
@Transactional(readOnly = true)
class FindingOutcomes implements Findable {
  private static final String FIND =
      """
      select f.number, f.source_kind, f.source, f.title, f.noted_at, ts_headline('simple', f.title || E'\\n' || f.body, f.query, :marks) as snippet
        from (
          select s.number, s.source_kind, s.source, s.title, s.body, s.noted_at, q.query
            from outcomes.standing s
            cross join (select websearch_to_tsquery('english', :words) || websearch_to_tsquery('spanish', :words) || websearch_to_tsquery('simple', :words) as query) q
           where s.coop_id = :coop and s.noted_at < :before and s.words @@ q.query
           order by s.noted_at desc
           limit :most) f
       order by f.noted_at desc, f.number desc
      """;
  private final JdbcClient jdbc;
  private final Sources sources;
  private final Members members;

  FindingOutcomes(JdbcClient jdbc, Sources sources, Members members) {
    this.jdbc = jdbc;
    this.sources = sources;
    this.members = members;
  }

  @Override
  public List<Found> find(CoopId coop, PersonId reader, String words, Instant before, int most) {
    if (members.among(coop, Set.of(reader)).isEmpty()) {
      return List.of();
    }
    var found = jdbc.sql(FIND)
        .param("coop", coop.value())
        .param("marks", Found.marks())
        .param("words", words)
        .param("before", before.atOffset(ZoneOffset.UTC))
        .param("most", most)
        .query(
            (row, n) -> {
              var path = CardKind.OUTCOMES.path(row.getInt("number"));
              var shown = new Found("outcomes.result", row.getString("title"), path, Found.runs(row.getString("snippet")), Rows.instant(row, "noted_at"), path);
              return Map.entry(new Source(CardKind.valueOf(row.getString("source_kind")), row.getInt("source")), shown);
            })
        .list();
    var matters = sources.of(coop, found.stream().map(Map.Entry::getKey).toList(), reader);
    return found.stream().filter(one -> matters.containsKey(one.getKey())).map(Map.Entry::getValue).toList();
  }
}
