package coop.phyle.meetings;

import coop.phyle.kernel.tally.ClassId;
import coop.phyle.shell.CoopId;
import coop.phyle.shell.PersonId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;

/** One row holds a meeting's whole life; its sittings come as arrays. */
final class LifeRows {
  static final String SELECT =
      """
      select m.coop_id, m.number, m.kind, m.class, m.title, m.form, m.place, m.link, m.starts_at, m.ends_at, m.zone, m.body, m.drafted_by, m.drafted_at,
             n.given_at, n.statutes_version, n.days_needed, n.days_given, n.entitled, n.consents_needed, n.proxies, n.await_minutes,
             x.cancelled_at, c.closed_at, o.sitting, o.opened_at, o.present, o.needed, a.adjourned_at, a.resumes_at, a.no_quorum
        from meetings.meeting m
        left join meetings.notice n using (coop_id, number)
        left join meetings.cancellation x using (coop_id, number)
        left join meetings.closing c using (coop_id, number)
        left join lateral (
          select array_agg(sitting order by sitting) as sitting, array_agg(opened_at order by sitting) as opened_at,
                 array_agg(present order by sitting) as present, array_agg(quorum_needed order by sitting) as needed
            from meetings.opening where coop_id = m.coop_id and number = m.number) o on true
        left join lateral (
          select array_agg(adjourned_at order by sitting) as adjourned_at, array_agg(resumes_at order by sitting) as resumes_at,
                 array_agg(reason = 'NO_QUORUM' order by sitting) as no_quorum
            from meetings.adjournment where coop_id = m.coop_id and number = m.number) a on true
      """;

  private LifeRows() {}

  static Life read(ResultSet row, int n) throws SQLException {
    return new Life(meeting(row), notice(row), maybe(row, "cancelled_at"), openings(row), adjournments(row), maybe(row, "closed_at"));
  }

  private static Meeting meeting(ResultSet row) throws SQLException {
    return new Meeting(
        new CoopId(row.getObject("coop_id", UUID.class)),
        new MeetingNumber(row.getInt("number")),
        MeetingKind.valueOf(row.getString("kind")),
        Optional.ofNullable(row.getString("class")).map(ClassId::new),
        row.getString("title"),
        Form.valueOf(row.getString("form")),
        row.getString("place"),
        row.getString("link"),
        instant(row, "starts_at"),
        instant(row, "ends_at"),
        ZoneId.of(row.getString("zone")),
        row.getString("body"),
        new PersonId(row.getObject("drafted_by", UUID.class)),
        instant(row, "drafted_at"));
  }

  private static Optional<Given> notice(ResultSet row) throws SQLException {
    var at = maybe(row, "given_at");
    return at.isEmpty()
        ? Optional.empty()
        : Optional.of(
            new Given(
                at.get(),
                row.getInt("statutes_version"),
                row.getInt("days_needed"),
                row.getInt("days_given"),
                row.getInt("entitled"),
                row.getInt("consents_needed"),
                row.getInt("proxies"),
                row.getInt("await_minutes")));
  }

  private static List<Life.Opened> openings(ResultSet row) throws SQLException {
    if (row.getArray("sitting") == null) {
      return List.of();
    }
    var sittings = (Integer[]) row.getArray("sitting").getArray();
    var at = (Timestamp[]) row.getArray("opened_at").getArray();
    var present = (Integer[]) row.getArray("present").getArray();
    var needed = (Integer[]) row.getArray("needed").getArray();
    return IntStream.range(0, at.length).mapToObj(i -> new Life.Opened(sittings[i], at[i].toInstant(), present[i], needed[i])).toList();
  }

  private static List<Life.Adjourned> adjournments(ResultSet row) throws SQLException {
    if (row.getArray("adjourned_at") == null) {
      return List.of();
    }
    var at = (Timestamp[]) row.getArray("adjourned_at").getArray();
    var resumes = (Timestamp[]) row.getArray("resumes_at").getArray();
    var noQuorum = (Boolean[]) row.getArray("no_quorum").getArray();
    return IntStream.range(0, at.length).mapToObj(i -> new Life.Adjourned(i + 1, at[i].toInstant(), resumes[i].toInstant(), noQuorum[i])).toList();
  }

  static Instant instant(ResultSet row, String column) throws SQLException {
    return row.getObject(column, OffsetDateTime.class).toInstant();
  }

  static Optional<Instant> maybe(ResultSet row, String column) throws SQLException {
    return Optional.ofNullable(row.getObject(column, OffsetDateTime.class)).map(OffsetDateTime::toInstant);
  }
}
