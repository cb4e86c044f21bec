package coop.phyle.selections;

import coop.phyle.shell.CoopId;
import coop.phyle.shell.PersonId;
import coop.phyle.shell.Rows;
import coop.phyle.voting.VoteNumber;
import java.time.Instant;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What front pages ask: which selections wait for a person's form, proposal or answer. One statement; what waits for a vote is a poll's matter. */
@Service
@Transactional(readOnly = true)
public class SelectionsWaiting {
  private static final String WAITING =
      """
      select s.number, s.title, case when a.phase is null then s.forms_close_at when b.phase is null then s.changes_close_at else coalesce(p.closes_at, s.changes_close_at) end as due
        from selections.selection s
        left join selections.phase_end a on a.coop_id = s.coop_id and a.number = s.number and a.phase = 1
        left join selections.phase_end b on b.coop_id = s.coop_id and b.number = s.number and b.phase = 2
        left join lateral (
          select q.nominee, q.closes_at, h.consented, r.willing from selections.proposal q
            left join selections.hearing h using (coop_id, number, round)
            left join selections.reply r using (coop_id, number, round)
           where q.coop_id = s.coop_id and q.number = s.number order by q.round desc limit 1) p on true
       where s.coop_id = :coop
         and not exists (select from selections.filling f where f.coop_id = s.coop_id and f.number = s.number)
         and not exists (select from selections.calling_off o where o.coop_id = s.coop_id and o.number = s.number)
         and case
           when b.phase is null then exists (
             select from selections.chooser c
              where c.coop_id = s.coop_id and c.number = s.number and c.person_id = :person
                and not exists (
                  select from selections.form f
                   where f.coop_id = c.coop_id and f.number = c.number and f.chooser = c.member_number and f.phase = case when a.phase is null then 1 else 2 end))
           when p.consented and p.willing is null then exists (
             select from selections.chooser c where c.coop_id = s.coop_id and c.number = s.number and c.member_number = p.nominee and c.person_id = :person)
           else s.called_by = :person and (p.nominee is null or p.consented is not null)
         end
       order by due, s.number
      """;
  private final JdbcClient jdbc;

  SelectionsWaiting(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** @param due until when a form is taken, or since when a proposal or an answer is awaited */
  public record Waiting(VoteNumber number, String title, Instant due) {}

  /** The next to fall due first. */
  public List<Waiting> of(CoopId coop, PersonId person) {
    return jdbc.sql(WAITING)
        .param("coop", coop.value())
        .param("person", person.value())
        .query((row, n) -> new Waiting(new VoteNumber(row.getInt("number")), row.getString("title"), Rows.instant(row, "due")))
        .list();
  }
}
