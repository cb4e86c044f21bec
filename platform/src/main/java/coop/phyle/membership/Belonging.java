package coop.phyle.membership;

import coop.phyle.kernel.tally.ClassId;
import coop.phyle.notices.CoopsOf;
import coop.phyle.shell.CoopId;
import coop.phyle.shell.PersonId;
import coop.phyle.shell.Tenancy;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Where a person belongs, and how many belong to each class. For front pages. */
@Component
public class Belonging implements CoopsOf {
  private static final String COOPS =
      """
      select m.coop_id from membership.member m
      where (m.agent_id = :person or exists (
          select 1 from membership.representation r where r.coop_id = m.coop_id and r.member_id = m.member_id and r.person_id = :person))
        and exists (
          select 1 from membership.at(m.coop_id, :day) at
          where at.member_id = m.member_id and at.acts_through = :person and (at.ended_on is null or at.ended_on > :day))
      group by m.coop_id order by min(m.admitted_on)
      """;
  /** Counts classes without reading names, addresses and representatives of the whole register. */
  private static final String SIZES =
      """
      select c.class, count(*)::int as size
      from (
        select distinct on (x.member_id) x.member_id, x.class from membership.class_entry x
        where x.coop_id = :coop and x.since <= :day order by x.member_id, x.since desc, x.entry_id desc) c
      join membership.member m on m.coop_id = :coop and m.member_id = c.member_id and m.admitted_on <= :day
      where not exists (
        select 1 from membership.ending e where e.coop_id = :coop and e.member_id = c.member_id and e.ended_on <= :day)
      group by c.class
      """;

  private final JdbcClient jdbc;
  private final Tenancy tenancy;
  private final Today today;
  private final TransactionTemplate reading;

  Belonging(JdbcClient jdbc, Tenancy tenancy, Today today, TransactionTemplate transactions) {
    this.jdbc = jdbc;
    this.tenancy = tenancy;
    this.today = today;
    this.reading = transactions;
  }

  /** The co-ops a person is a member of today, themself or for an organisation, in the order they joined. Call outside any tenancy. */
  @Override
  public List<CoopId> coops(PersonId person) {
    return tenancy.acrossCoops(
        () ->
            reading.execute(
                status ->
                    jdbc.sql(COOPS).param("person", person.value()).param("day", today.date()).query(UUID.class).list().stream()
                        .map(CoopId::new)
                        .toList()));
  }

  /** Current members in each class that has any. Call inside the co-op's tenancy and a transaction. */
  public SortedMap<ClassId, Integer> sizes(CoopId coop) {
    var sizes = new TreeMap<ClassId, Integer>();
    jdbc.sql(SIZES)
        .param("coop", coop.value())
        .param("day", today.date())
        .query(row -> {
          sizes.put(new ClassId(row.getString("class")), row.getInt("size"));
        });
    return sizes;
  }
}
