package coop.phyle.meetings;

import coop.phyle.membership.MemberId;
import coop.phyle.shell.CoopId;
import coop.phyle.shell.PersonId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Keeps who says they come, and who was there. */
@Repository
class Attendance {
  private static final String ANSWER =
      """
      insert into meetings.registration (coop_id, number, member_id, answer, answered_by, answered_at)
      values (:coop, :number, :member, :answer, :by, :at)
      on conflict (coop_id, number, member_id) do update set answer = :answer, answered_by = :by, answered_at = :at
      """;
  private static final String ANSWERS = "select member_id, answer from meetings.registration where coop_id = :coop and number = :number";
  private static final String COME =
      """
      insert into meetings.presence (coop_id, number, member_id, came_at, form, noted_by)
      values (:coop, :number, :member, :at, :form, :by)
      on conflict (coop_id, number, member_id) where left_at is null do nothing
      """;
  private static final String LEAVE =
      """
      update meetings.presence set left_at = :at where coop_id = :coop and number = :number and member_id = :member and left_at is null
      """;
  private static final String ALL_LEAVE = "update meetings.presence set left_at = :at where coop_id = :coop and number = :number and left_at is null";
  private static final String STAYS =
      """
      select member_id, came_at, form, left_at from meetings.presence where coop_id = :coop and number = :number order by came_at, member_id
      """;

  private final JdbcClient jdbc;

  Attendance(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** A member's time at a meeting; no end while they are there. */
  record Stay(MemberId member, Instant came, Form form, Optional<Instant> left) {}

  void answer(CoopId coop, MeetingNumber number, MemberId member, String answer, PersonId by, Instant at) {
    step(ANSWER, coop, number, at).param("member", member.value()).param("answer", answer).param("by", by.value()).update();
  }

  Map<MemberId, String> answers(CoopId coop, MeetingNumber number) {
    record Said(MemberId member, String answer) {}

    return about(ANSWERS, coop, number)
        .query((row, n) -> new Said(member(row), row.getString("answer")))
        .stream()
        .collect(Collectors.toMap(Said::member, Said::answer));
  }

  /** Who is there already stays as noted. */
  void come(CoopId coop, MeetingNumber number, MemberId member, Form form, PersonId by, Instant at) {
    step(COME, coop, number, at).param("member", member.value()).param("form", form.name()).param("by", by.value()).update();
  }

  void leave(CoopId coop, MeetingNumber number, MemberId member, Instant at) {
    step(LEAVE, coop, number, at).param("member", member.value()).update();
  }

  /** A sitting ends. */
  void allLeave(CoopId coop, MeetingNumber number, Instant at) {
    step(ALL_LEAVE, coop, number, at).update();
  }

  List<Stay> stays(CoopId coop, MeetingNumber number) {
    return about(STAYS, coop, number)
        .query((row, n) -> new Stay(member(row), LifeRows.instant(row, "came_at"), Form.valueOf(row.getString("form")), LifeRows.maybe(row, "left_at")))
        .list();
  }

  private JdbcClient.StatementSpec step(String sql, CoopId coop, MeetingNumber number, Instant at) {
    return about(sql, coop, number).param("at", at.atOffset(ZoneOffset.UTC));
  }

  private JdbcClient.StatementSpec about(String sql, CoopId coop, MeetingNumber number) {
    return jdbc.sql(sql).param("coop", coop.value()).param("number", number.value());
  }

  private static MemberId member(ResultSet row) throws SQLException {
    return new MemberId(row.getObject("member_id", UUID.class));
  }
}
