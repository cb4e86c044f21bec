package coop.phyle.initiatives;

import coop.phyle.discussion.CardKind;
import coop.phyle.discussion.Findable;
import coop.phyle.discussion.Found;
import coop.phyle.discussion.Sought;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Lets members find initiatives, in their last wording, among what people say. */
@Repository
@Transactional(readOnly = true)
class FindingInitiatives implements Findable {
  private static final String FIND =
      """
      select w.number, w.place, w.title, w.title || E'\\n' || w.body as whole, w.noted_at as at
        from initiatives.wording w
       where w.coop_id = :coop and w.noted_at <= :until and w.words @@ shell.sought(:words)
         and not exists (select from initiatives.wording l where l.coop_id = w.coop_id and l.number = w.number and l.place = w.place and l.version > w.version)
         and not exists (select from initiatives.withdrawal x where x.coop_id = w.coop_id and x.number = w.number and x.place = w.place)
       order by w.noted_at desc, w.number desc, w.place desc
       limit :most
      """;
  private final JdbcClient jdbc;

  FindingInitiatives(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  @Override
  public List<Found> find(Sought sought) {
    return sought.member() ? sought.in(jdbc, FIND).query((row, n) -> Found.of(row, "initiatives.initiative", CardKind.INITIATIVES.path(row.getInt("number")) + "/" + row.getInt("place"))).list() : List.of();
  }
}
