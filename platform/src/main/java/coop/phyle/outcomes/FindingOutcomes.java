package coop.phyle.outcomes;

import coop.phyle.discussion.CardKind;
import coop.phyle.discussion.Findable;
import coop.phyle.discussion.Found;
import coop.phyle.discussion.Sought;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Lets members find results among what people say. */
@Repository
@Transactional(readOnly = true)
class FindingOutcomes implements Findable {
  private static final String FIND =
      """
      select s.number, s.source_kind, s.source, s.title, s.title || E'\\n' || s.body as whole, s.noted_at as at
        from outcomes.standing s
       where s.coop_id = :coop and s.noted_at <= :until and s.words @@ shell.sought(:words)
       order by s.noted_at desc, s.number desc
       limit :most
      """;
  private final JdbcClient jdbc;
  private final Sources sources;

  FindingOutcomes(JdbcClient jdbc, Sources sources) {
    this.jdbc = jdbc;
    this.sources = sources;
  }

  @Override
  public List<Found> find(Sought sought) {
    if (!sought.member()) {
      return List.of();
    }
    var found = sought.in(jdbc, FIND).query((row, n) -> Map.entry(source(row), Found.of(row, "outcomes.result", CardKind.OUTCOMES.path(row.getInt("number"))))).list();
    var matters = sources.of(sought.coop(), found.stream().map(Map.Entry::getKey).toList(), sought.reader());
    return found.stream().filter(one -> matters.containsKey(one.getKey())).map(Map.Entry::getValue).toList();
  }

  private static Source source(ResultSet row) throws SQLException {
    return new Source(CardKind.valueOf(row.getString("source_kind")), row.getInt("source"));
  }
}
