package coop.phyle.elections;

import coop.phyle.kernel.tally.ClassId;
import coop.phyle.membership.Member;
import coop.phyle.membership.MemberId;
import coop.phyle.membership.Members;
import coop.phyle.shell.CoopId;
import coop.phyle.shell.PersonId;
import coop.phyle.shell.Rows;
import coop.phyle.voting.Rolls;
import coop.phyle.voting.VoteNumber;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What front pages ask: which elections wait for a person, and for what. At most three statements. */
@Service
@Transactional(readOnly = true)
public class ElectionsWaiting {
  private static final String OPEN =
      """
      select e.number, e.title, 'VOTE' as task, e.voting_closes_at as due from elections.election e join elections.opening o using (coop_id, number)
       where e.coop_id = :coop and e.voting_closes_at > :now and e.number = any (cast(:numbers as int[]))
      union all
      select e.number, e.title,
             case when exists (select from elections.nomination n
                                where n.coop_id = e.coop_id and n.number = e.number and n.member_id = any (cast(:members as uuid[]))) then 'ACCEPT' else 'NOMINATE' end,
             e.nominations_close_at
        from elections.election e
       where e.coop_id = :coop and e.nominations_open_at <= :now and e.nominations_close_at > :now
         and (e.voters_class is null or e.voters_class = any (cast(:classes as text[])))
         and not exists (select from elections.calling_off f where f.coop_id = e.coop_id and f.number = e.number)
         and (not exists (select from elections.nomination n
                           where n.coop_id = e.coop_id and n.number = e.number and (n.nominated_by = :person or n.member_id = any (cast(:members as uuid[]))))
              or exists (select from elections.nomination n
                           left join elections.acceptance a using (coop_id, number, candidate)
                           left join elections.withdrawal w using (coop_id, number, candidate)
                          where n.coop_id = e.coop_id and n.number = e.number and n.member_id = any (cast(:members as uuid[]))
                            and a.candidate is null and w.candidate is null))
       order by due, number
      """;
  private final Rolls rolls;
  private final Members members;
  private final JdbcClient jdbc;
  private final Clock clock;

  ElectionsWaiting(Rolls rolls, Members members, JdbcClient jdbc, Clock clock) {
    this.rolls = rolls;
    this.members = members;
    this.jdbc = jdbc;
    this.clock = clock;
  }

  /** What is to be done: put somebody forward, say whether one stands, or vote. */
  public enum Task {
    NOMINATE,
    ACCEPT,
    VOTE
  }

  /** @param due until when */
  public record Waiting(VoteNumber number, String title, Task task, Instant due) {}

  /** The next to fall due first; of nominations those in which the person has put nobody forward, or has yet to say whether they stand. */
  public List<Waiting> of(CoopId coop, PersonId person) {
    var now = clock.instant();
    var left = rolls.openFor(coop, person, now).stream().filter(one -> one.left() > 0).map(one -> one.number().value()).toArray(Integer[]::new);
    var own = members.of(coop, person);
    return jdbc.sql(OPEN)
        .param("coop", coop.value())
        .param("person", person.value())
        .param("now", now.atOffset(ZoneOffset.UTC))
        .param("numbers", left)
        .param("members", own.stream().map(Member::id).map(MemberId::value).toArray(UUID[]::new))
        .param("classes", own.stream().map(Member::memberClass).map(ClassId::key).toArray(String[]::new))
        .query((row, n) -> new Waiting(new VoteNumber(row.getInt("number")), row.getString("title"), Task.valueOf(row.getString("task")), Rows.instant(row, "due")))
        .list();
  }
}
