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

  private final JdbcClient jdbc;

  Minutes(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** One version of the minutes of a meeting. */
  record Version(
      int version, String body, PersonId by, Instant at, Optional<Instant> publishedAt, Optional<Instant> approvedAt, Optional<Integer> approvedAtMeeting) {}

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
