package coop.phyle.meetings;

import coop.phyle.kernel.tally.ClassId;
import coop.phyle.membership.MemberId;
import coop.phyle.membership.Voter;
import coop.phyle.shell.CoopId;
import coop.phyle.shell.PersonId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Keeps who was entitled, at notice and at opening, and who agreed to a short notice. */
@Repository
class Rolls {
  private static final String FREEZE =
      """
      insert into meetings.roll (coop_id, number, moment, member_id, member_number, person_id, class, name)
      select :coop, :number, :moment, v.*
        from unnest(cast(:members as uuid[]), cast(:numbers as int[]), cast(:people as uuid[]), cast(:classes as text[]), cast(:names as text[])) as v
      """;
  private static final String OF =
      """
      select member_id, member_number, person_id, class, name from meetings.roll
       where coop_id = :coop and number = :number and moment = :moment order by member_number
      """;
  private static final String CONSENT =
      """
      insert into meetings.consent (coop_id, number, member_id, consented_by, consented_at)
      values (:coop, :number, :member, :by, :at) on conflict (coop_id, number, member_id) do nothing
      """;
  private static final String CONSENTED = "select member_id from meetings.consent where coop_id = :coop and number = :number";

  private final JdbcClient jdbc;

  Rolls(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** Which of the two rolls. */
  enum Moment {
    NOTICE,
    OPENING
  }

  /** One statement, however long the roll. */
  void freeze(CoopId coop, MeetingNumber number, Moment moment, List<Voter> voters) {
    about(FREEZE, coop, number)
        .param("moment", moment.name())
        .param("members", voters.stream().map(v -> v.member().value()).toArray(UUID[]::new))
        .param("numbers", voters.stream().map(Voter::number).toArray(Integer[]::new))
        .param("people", voters.stream().map(v -> v.votes().value()).toArray(UUID[]::new))
        .param("classes", voters.stream().map(v -> v.memberClass().key()).toArray(String[]::new))
        .param("names", voters.stream().map(Voter::name).toArray(String[]::new))
        .update();
  }

  /** In order of member number. */
  List<Voter> of(CoopId coop, MeetingNumber number, Moment moment) {
    return about(OF, coop, number).param("moment", moment.name()).query(Rolls::voter).list();
  }

  void consent(CoopId coop, MeetingNumber number, MemberId member, PersonId by, Instant at) {
    about(CONSENT, coop, number)
        .param("member", member.value())
        .param("by", by.value())
        .param("at", at.atOffset(ZoneOffset.UTC))
        .update();
  }

  List<MemberId> consented(CoopId coop, MeetingNumber number) {
    return about(CONSENTED, coop, number).query((row, n) -> new MemberId(row.getObject("member_id", UUID.class))).list();
  }

  private JdbcClient.StatementSpec about(String sql, CoopId coop, MeetingNumber number) {
    return jdbc.sql(sql).param("coop", coop.value()).param("number", number.value());
  }

  private static Voter voter(ResultSet row, int n) throws SQLException {
    return new Voter(
        new MemberId(row.getObject("member_id", UUID.class)),
        row.getInt("member_number"),
        new PersonId(row.getObject("person_id", UUID.class)),
        new ClassId(row.getString("class")),
        row.getString("name"));
  }
}
