package coop.phyle.meetings;

import coop.phyle.discussion.CardKind;
import coop.phyle.discussion.Findable;
import coop.phyle.discussion.Found;
import coop.phyle.discussion.Sought;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Lets members find meetings, from the day of their notice: by invitation, business, names of papers and the minutes they have been shown. */
@Repository
@Transactional(readOnly = true)
class FindingMeetings implements Findable {
  private static final String FIND =
      """
      select m.number, m.title, m.kind, n.given_at as at,
          concat_ws(E'\\n', m.title, m.body, business.whole, papers.names, u.body) as whole
        from meetings.meeting m
        join meetings.notice n using (coop_id, number)
        cross join lateral (
          select string_agg(i.title || E'\\n' || i.body, E'\\n' order by i.place) as whole, shell.together(i.words) as words
            from meetings.item i where i.coop_id = m.coop_id and i.number = m.number) business
        cross join lateral (
          select string_agg(translate(p.name, '._-', '   '), E'\\n' order by p.paper_id) as names from meetings.paper p where p.coop_id = m.coop_id and p.number = m.number) papers
        cross join lateral (select max(version) as version from meetings.minutes_publication p where p.coop_id = m.coop_id and p.number = m.number) shown
        left join meetings.minutes u on u.coop_id = m.coop_id and u.number = m.number and u.version = shown.version
       where m.coop_id = :coop and n.given_at <= :until
         and m.words || business.words || shell.words(coalesce(papers.names, '')) || coalesce(u.words, '') @@ shell.sought(:words)
       order by n.given_at desc, m.number desc
       limit :most
      """;
  private final JdbcClient jdbc;

  FindingMeetings(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  @Override
  public List<Found> find(Sought sought) {
    return sought.member() ? sought.in(jdbc, FIND).query((row, n) -> found(row)).list() : List.of();
  }

  private static Found found(ResultSet row) throws SQLException {
    var kind = "meetings.kind." + ReadingMeetings.small(MeetingKind.valueOf(row.getString("kind")));
    return Found.of(row, kind, CardKind.MEETINGS.path(row.getInt("number")));
  }
}
