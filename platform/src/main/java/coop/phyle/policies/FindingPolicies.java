package coop.phyle.policies;

import coop.phyle.discussion.Findable;
import coop.phyle.discussion.Found;
import coop.phyle.discussion.Sought;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Lets members find policies as they stand, or stood when they were repealed, among what people say. */
@Repository
@Transactional(readOnly = true)
class FindingPolicies implements Findable {
  private static final String FIND =
      """
      select v.number, v.title, v.title || E'\\n' || v.body as whole, v.adopted_at as at
        from policies.version v
       where v.coop_id = :coop and v.adopted_at <= :until and v.words @@ shell.sought(:words)
         and not exists (select from policies.version l where l.coop_id = v.coop_id and l.number = v.number and l.version > v.version)
       order by v.adopted_at desc, v.number desc
       limit :most
      """;
  private final JdbcClient jdbc;

  FindingPolicies(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  @Override
  public List<Found> find(Sought sought) {
    return sought.member() ? sought.in(jdbc, FIND).query((row, n) -> Found.of(row, "policies.found", "/policies/" + row.getInt("number"))).list() : List.of();
  }
}
