package coop.phyle.polls;

import coop.phyle.discussion.CardKind;
import coop.phyle.discussion.Findable;
import coop.phyle.discussion.Found;
import coop.phyle.discussion.Sought;
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
      select p.number, p.title, p.title || E'\\n' || p.body || E'\\n' || options.labels as whole, p.proposed_at as at
        from polls.poll p
        cross join lateral (
          select coalesce(string_agg(o.choice ->> 'label', E'\\n' order by o.place), '') as labels
            from jsonb_array_elements(cast(p.options as jsonb)) with ordinality o (choice, place)) options
       where p.coop_id = :coop and p.proposed_at <= :until and p.words @@ shell.sought(:words)
         and case when p.circle is null then :member else p.circle = any (:circles) end
       order by p.proposed_at desc, p.number desc
       limit :most
      """;
  private final JdbcClient jdbc;

  FindingPolls(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  @Override
  public List<Found> find(Sought sought) {
    return sought.in(jdbc, FIND).query((row, n) -> Found.of(row, "polls.poll", CardKind.POLLS.path(row.getInt("number")))).list();
  }
}
