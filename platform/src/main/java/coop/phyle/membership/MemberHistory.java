package coop.phyle.membership;

import coop.phyle.shell.CoopId;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Reads everything the register has ever noted about one member. */
@Repository
class MemberHistory {
  private static final String EVENTS =
      """
      select m.admitted_on as day, 'ADMITTED' as what, m.means as detail, coalesce(m.decision, 0) as decision, m.noted_at, 0 as rank
        from membership.member m where m.coop_id = :coop and m.member_id = :member
      union all
      select p.since, 'PARTICULARS', case when :all then concat_ws(' · ', p.name, nullif(p.address, '')) else p.name end, 0, p.noted_at, 1
        from membership.particulars p where p.coop_id = :coop and p.member_id = :member
      union all
      select c.since, 'CLASS', c.class, 0, c.noted_at, 2
        from membership.class_entry c where c.coop_id = :coop and c.member_id = :member
      union all
      select r.since, 'REPRESENTATIVE', r.person_id::text, 0, r.noted_at, 3
        from membership.representation r where r.coop_id = :coop and r.member_id = :member
      union all
      select a.from_on, 'APPOINTED', a.office, coalesce(a.decision, 0), a.noted_at, 4
        from membership.appointment a where a.coop_id = :coop and a.member_id = :member
      union all
      select e.ended_on, 'OFFICE_ENDED', a.office, coalesce(e.decision, 0), e.noted_at, 5
        from membership.appointment a join membership.appointment_end e on e.coop_id = a.coop_id and e.appointment_id = a.appointment_id
        where a.coop_id = :coop and a.member_id = :member
      union all
      select e.ended_on, 'ENDED', e.kind, coalesce(e.decision, 0), e.noted_at, 6
        from membership.ending e where e.coop_id = :coop and e.member_id = :member
      order by day, noted_at, rank
      """;

  private final JdbcClient jdbc;

  MemberHistory(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** Oldest first. {@code withAddresses} for those who may see them. */
  List<HistoryEvent> of(CoopId coop, MemberId member, boolean withAddresses) {
    return jdbc.sql(EVENTS)
        .param("coop", coop.value())
        .param("member", member.value())
        .param("all", withAddresses)
        .query(
            (row, index) ->
                new HistoryEvent(
                    row.getObject("day", LocalDate.class),
                    HistoryEvent.What.valueOf(row.getString("what")),
                    row.getString("detail"),
                    row.getInt("decision"),
                    row.getObject("noted_at", OffsetDateTime.class).toInstant()))
        .list();
  }
}
