package coop.phyle.meetings;

import coop.phyle.shell.CoopId;
import coop.phyle.shell.PersonId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Keeps minutes in versions, which of them the members have seen, and which one was approved where. */
@Repository
class Minutes {
  private static final String VERSIONS =
      """
      select m.version, m.body, m.written_by, m.written_at, p.published_at, a.approved_at, a.approved_at_meeting
        from meetings.minutes m
        left join meetings.minutes_publication p using (coop_id, number, version)
        left join meetings.minutes_approval a using (coop_id, number, version)
       where m.coop_id = :coop and m.number = :number order by m.version desc
      """;
  private static final String WRITE =
      """
      insert into meetings.minutes (coop_id, number, version, body, written_by, written_at)
      select :coop, :number, coalesce(max(version), 0) + 1, :body, :by, :at from meetings.minutes where coop_id = :coop and number = :number
      """;
  private static final String PUBLISH =
      """
      insert into meetings.minutes_publication (coop_id, number, version, published_by, published_at)
      values (:coop, :number, :version, :by, :at) on conflict (coop_id, number, version) do nothing
      """;
  private static final String APPROVE =
      """
      insert into meetings.minutes_approval (coop_id, number, version, approved_at_meeting, noted_by, approved_at)
      values (:coop, :number, :version, :meeting, :by, :at)
      """;

  /** General meetings, annual ones among them, are one body; the board is another, and so is each class. */
  private static final String SAME_BODY = " and l.class is not distinct from m.class and replace(l.kind, 'ANNUAL', 'GENERAL') = replace(m.kind, 'ANNUAL', 'GENERAL') ";
  private static final String WAITING =
      """
      select m.number, m.title
        from meetings.meeting l
        join meetings.meeting m on m.coop_id = l.coop_id and m.number <> l.number"""
          + SAME_BODY
          + """
        join meetings.closing x on x.coop_id = m.coop_id and x.number = m.number
       where l.coop_id = :coop and l.number = :number
         and not exists (select from meetings.minutes_approval a where a.coop_id = m.coop_id and a.number = m.number)
       order by x.closed_at, m.number
      """;
  private static final String LATER =
      """
      select l.number, l.title
        from meetings.meeting m
        join meetings.closing x on x.coop_id = m.coop_id and x.number = m.number
        join meetings.meeting l on l.coop_id = m.coop_id and l.number <> m.number"""
          + SAME_BODY
          + """
       where m.coop_id = :coop and m.number = :number
         and exists (select from meetings.opening o where o.coop_id = l.coop_id and o.number = l.number and o.opened_at > x.closed_at)
       order by l.number desc
      """;

  private final JdbcClient jdbc;

  Minutes(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** One version of the minutes of a meeting. */
  record Version(
      int version, String body, PersonId by, Instant at, Optional<Instant> publishedAt, Optional<Instant> approvedAt, Optional<Integer> approvedAtMeeting) {}

  /** Closed meetings of the same body as this one whose minutes nobody has approved, the oldest first. */
  List<MeetingPages.Named> waiting(CoopId coop, MeetingNumber number) {
    return named(WAITING, coop, number);
  }

  /** Meetings of the same body that opened after this one closed, the newest first. */
  List<MeetingPages.Named> later(CoopId coop, MeetingNumber number) {
    return named(LATER, coop, number);
  }

  private List<MeetingPages.Named> named(String sql, CoopId coop, MeetingNumber number) {
    return about(sql, coop, number).query((row, n) -> new MeetingPages.Named(row.getInt("number"), row.getString("title"))).list();
  }

  /** Newest first. */
  List<Version> of(CoopId coop, MeetingNumber number) {
    return about(VERSIONS, coop, number).query(Minutes::read).list();
  }

  /** The newest version the members have seen. */
  Optional<Version> published(CoopId coop, MeetingNumber number) {
    return of(coop, number).stream().filter(v -> v.publishedAt().isPresent()).findFirst();
  }

  void write(CoopId coop, MeetingNumber number, String body, PersonId by, Instant at) {
    step(WRITE, coop, number, by, at).param("body", body).update();
  }

  void publish(CoopId coop, MeetingNumber number, int version, PersonId by, Instant at) {
    step(PUBLISH, coop, number, by, at).param("version", version).update();
  }

  void approve(CoopId coop, MeetingNumber number, int version, MeetingNumber meeting, PersonId by, Instant at) {
    step(APPROVE, coop, number, by, at).param("version", version).param("meeting", meeting.value()).update();
  }

  private JdbcClient.StatementSpec step(String sql, CoopId coop, MeetingNumber number, PersonId by, Instant at) {
    return about(sql, coop, number).param("by", by.value()).param("at", at.atOffset(ZoneOffset.UTC));
  }

  private JdbcClient.StatementSpec about(String sql, CoopId coop, MeetingNumber number) {
    return jdbc.sql(sql).param("coop", coop.value()).param("number", number.value());
  }

  private static Version read(ResultSet row, int n) throws SQLException {
    return new Version(
        row.getInt("version"),
        row.getString("body"),
        new PersonId(row.getObject("written_by", UUID.class)),
        LifeRows.instant(row, "written_at"),
        LifeRows.maybe(row, "published_at"),
        LifeRows.maybe(row, "approved_at"),
        Optional.ofNullable((Integer) row.getObject("approved_at_meeting")));
  }
}
