package coop.phyle.meetings;

import coop.phyle.shell.CoopId;
import coop.phyle.shell.PersonId;
import coop.phyle.shell.Site;
import coop.phyle.shell.Viewer;
import coop.phyle.shell.Who;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/**
 * What of meetings waits for a member: saying whether they come, agreeing to a short notice; for those who run them minutes to show or to have
 * approved, and an annual meeting to call. A vote in advance waits as the decision it is. Inside the co-op's tenancy.
 */
@Repository
@Transactional(readOnly = true)
public class MeetingsWaiting {
  private static final String AHEAD =
      """
      select m.number, m.title,
             coalesce((select max(a.resumes_at) from meetings.adjournment a where a.coop_id = m.coop_id and a.number = m.number), m.starts_at) as due,
             count(r.member_id) filter (where g.member_id is null and p.member_id is null) as silent,
             count(r.member_id) filter (where n.consents_needed > 0 and c.member_id is null) as unagreed,
             exists (select from meetings.opening o where o.coop_id = m.coop_id and o.number = m.number) as opened
        from meetings.meeting m
        join meetings.notice n using (coop_id, number)
        left join meetings.roll r on r.coop_id = m.coop_id and r.number = m.number and r.moment = 'NOTICE' and r.person_id = :person
        left join meetings.registration g on g.coop_id = m.coop_id and g.number = m.number and g.member_id = r.member_id
        left join meetings.proxy p on p.coop_id = m.coop_id and p.number = m.number and p.member_id = r.member_id and p.revoked_at is null
        left join meetings.consent c on c.coop_id = m.coop_id and c.number = m.number and c.member_id = r.member_id
       where m.coop_id = :coop
         and not exists (select from meetings.cancellation x where x.coop_id = m.coop_id and x.number = m.number)
         and not exists (select from meetings.closing x where x.coop_id = m.coop_id and x.number = m.number)
       group by m.coop_id, m.number
       order by due, m.number
      """;
  private static final String MINUTES =
      """
      select m.number, m.title, x.closed_at,
             exists (select from meetings.minutes_publication p where p.coop_id = m.coop_id and p.number = m.number) as shown
        from meetings.meeting m
        join meetings.closing x using (coop_id, number)
       where m.coop_id = :coop
         and not exists (select from meetings.minutes_approval a where a.coop_id = m.coop_id and a.number = m.number)
         and (not exists (select from meetings.minutes_publication p where p.coop_id = m.coop_id and p.number = m.number)
           or exists (
             select from meetings.meeting l
               join meetings.opening o on o.coop_id = l.coop_id and o.number = l.number
              where l.coop_id = m.coop_id and o.opened_at > x.closed_at and l.class is not distinct from m.class
                and replace(l.kind, 'ANNUAL', 'GENERAL') = replace(m.kind, 'ANNUAL', 'GENERAL')))
       order by x.closed_at, m.number
      """;
  private final JdbcClient jdbc;
  private final Annual annual;
  private final Running running;
  private final Site site;

  MeetingsWaiting(JdbcClient jdbc, Annual annual, Running running, Site site) {
    this.jdbc = jdbc;
    this.annual = annual;
    this.running = running;
    this.site = site;
  }

  /** What the reader is asked for; empty where a meeting is only ahead. */
  public enum Asked {
    NOTHING,
    ANSWER,
    CONSENT,
    MINUTES,
    APPROVAL,
    ANNUAL
  }

  /**
   * One line.
   *
   * @param number of the meeting; the year where there is none yet
   * @param title empty where there is none yet
   * @param at when the meeting is due, ended or should be called by
   * @param path inside the co-op
   */
  public record Waiting(int number, String title, Asked asked, Instant at, String path) {}

  /** Every meeting ahead, then what waits for those who run them; nothing for others than members. */
  public List<Waiting> of(CoopId coop, Viewer reader) {
    if (!reader.is(Who.MEMBER)) {
      return List.of();
    }
    var all = new ArrayList<>(jdbc.sql(AHEAD).param("coop", coop.value()).param("person", reader.self().value()).query(MeetingsWaiting::ahead).list());
    if (running.may(reader)) {
      all.addAll(jdbc.sql(MINUTES).param("coop", coop.value()).query(MeetingsWaiting::minutes).list());
      annual.due(coop).ifPresent(due -> all.add(
          new Waiting(due.yearEnd().getYear(), "", Asked.ANNUAL, due.callBy().atStartOfDay(site.zone()).toInstant(), "/meetings/new?kind=ANNUAL")));
    }
    return all;
  }

  /** Meetings about which a person has been asked something and has not answered. */
  Set<Integer> unanswered(CoopId coop, PersonId person) {
    return jdbc.sql(AHEAD).param("coop", coop.value()).param("person", person.value()).query(MeetingsWaiting::ahead).list().stream()
        .filter(w -> w.asked() != Asked.NOTHING)
        .map(Waiting::number)
        .collect(Collectors.toSet());
  }

  private static Waiting ahead(ResultSet row, int n) throws SQLException {
    var asked = row.getBoolean("opened") ? Asked.NOTHING : row.getInt("unagreed") > 0 ? Asked.CONSENT : row.getInt("silent") > 0 ? Asked.ANSWER : Asked.NOTHING;
    return new Waiting(row.getInt("number"), row.getString("title"), asked, LifeRows.instant(row, "due"), "/meetings/" + row.getInt("number"));
  }

  private static Waiting minutes(ResultSet row, int n) throws SQLException {
    var asked = row.getBoolean("shown") ? Asked.APPROVAL : Asked.MINUTES;
    return new Waiting(row.getInt("number"), row.getString("title"), asked, LifeRows.instant(row, "closed_at"), "/meetings/" + row.getInt("number") + "/minutes");
  }
}
