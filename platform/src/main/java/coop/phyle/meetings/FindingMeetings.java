package coop.phyle.meetings;

import coop.phyle.discussion.CardKind;
import coop.phyle.discussion.Findable;
import coop.phyle.discussion.Found;
import coop.phyle.membership.Members;
import coop.phyle.shell.CoopId;
import coop.phyle.shell.PersonId;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Lets members find meetings, from the day of their notice: by invitation, business and the minutes they have been shown. */
@Repository
@Transactional(readOnly = true)
class FindingMeetings implements Findable {
  private static final String FIND =
      """
      select f.number, f.title, f.kind, f.given_at, ts_headline('simple', f.whole, f.query, :marks) as snippet
        from (
          select m.number, m.title, m.kind, n.given_at, w.whole, q.query
            from meetings.meeting m
            join meetings.notice n using (coop_id, number)
            cross join (select websearch_to_tsquery('english', :words) || websearch_to_tsquery('spanish', :words) || websearch_to_tsquery('simple', :words) as query) q
            cross join lateral (
              select concat_ws(E'\\n', m.title, m.body,
                (select string_agg(i.title || E'\\n' || i.body, E'\\n' order by i.place) from meetings.item i where i.coop_id = m.coop_id and i.number = m.number),
                (select u.body from meetings.minutes u join meetings.minutes_publication p using (coop_id, number, version)
                  where u.coop_id = m.coop_id and u.number = m.number order by u.version desc limit 1)) as whole) w
           where m.coop_id = :coop and n.given_at < :before
             and (to_tsvector('english', w.whole) || to_tsvector('spanish', w.whole) || to_tsvector('simple', w.whole)) @@ q.query
           order by n.given_at desc, m.number desc
           limit :most) f
       order by f.given_at desc, f.number desc
      """;
  private final JdbcClient jdbc;
  private final Members members;

  FindingMeetings(JdbcClient jdbc, Members members) {
    this.jdbc = jdbc;
    this.members = members;
  }

  @Override
  public List<Found> find(CoopId coop, PersonId reader, String words, Instant before, int most) {
    if (members.among(coop, Set.of(reader)).isEmpty()) {
      return List.of();
    }
    return jdbc.sql(FIND)
        .param("coop", coop.value())
        .param("marks", Found.marks())
        .param("words", words)
        .param("before", before.atOffset(ZoneOffset.UTC))
        .param("most", most)
        .query(
            (row, n) -> {
              var number = row.getInt("number");
              var kind = "meetings.kind." + ReadingMeetings.small(MeetingKind.valueOf(row.getString("kind")));
              return new Found(
                  kind, row.getString("title"), CardKind.MEETINGS.path(number), Found.runs(row.getString("snippet")), LifeRows.instant(row, "given_at"), "meeting " + number);
            })
        .list();
  }
}
