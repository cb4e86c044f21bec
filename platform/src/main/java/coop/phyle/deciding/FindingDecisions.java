package coop.phyle.deciding;

import coop.phyle.discussion.CardKind;
import coop.phyle.discussion.Findable;
import coop.phyle.discussion.Found;
import coop.phyle.discussion.Sought;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Lets members find decisions, from the day of their notice, among what people say. */
@Repository
@Transactional(readOnly = true)
class FindingDecisions implements Findable {
  private static final String FIND =
      """
      select d.number, d.title, d.title || E'\\n' || d.body as whole, n.given_at as at
        from deciding.decision d
        join deciding.decision_notice n using (coop_id, number)
       where d.coop_id = :coop and n.given_at <= :until and d.words @@ shell.sought(:words)
       order by n.given_at desc, d.number desc
       limit :most
      """;
  private final JdbcClient jdbc;

  FindingDecisions(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  @Override
  public List<Found> find(Sought sought) {
    return sought.member() ? sought.in(jdbc, FIND).query((row, n) -> Found.of(row, "deciding.decision", CardKind.DECISIONS.path(row.getInt("number")))).list() : List.of();
  }
}
