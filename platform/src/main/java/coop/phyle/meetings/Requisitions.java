package coop.phyle.meetings;

import coop.phyle.membership.MemberId;
import coop.phyle.shell.CoopId;
import coop.phyle.shell.PersonId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Keeps requisitions, their signatures and their clocks. */
@Repository
class Requisitions {
  private static final String NUMBER =
      """
      insert into meetings.requisition_numbering (coop_id, last) values (:coop, 1)
      on conflict (coop_id) do update set last = requisition_numbering.last + 1 returning last
      """;
  private static final String PUT =
      """
      insert into meetings.requisition (coop_id, number, title, business, opened_by, opened_at) values (:coop, :number, :title, :business, :by, :at)
      """;
  private static final String SIGN =
      """
      insert into meetings.requisition_signature (coop_id, number, member_id, signed_by, signed_at) values (:coop, :number, :member, :by, :at)
      on conflict (coop_id, number, member_id) where withdrawn_at is null do nothing
      """;
  private static final String TAKE_BACK =
      """
      update meetings.requisition_signature set withdrawn_at = :at
       where coop_id = :coop and number = :number and member_id = :member and withdrawn_at is null
      """;
  private static final String SIGNED = "select member_id from meetings.requisition_signature where coop_id = :coop and number = :number and withdrawn_at is null";
  private static final String REACH =
      """
      insert into meetings.requisition_threshold (coop_id, number, reached_at, members, needed, signatures, convene_by, hold_by, conveners)
      values (:coop, :number, :at, :members, :needed, :signatures, :convene, :hold, :conveners)
      """;
  private static final String JOIN =
      """
      insert into meetings.requisition_convener (coop_id, number, member_id, joined_by, joined_at) values (:coop, :number, :member, :by, :at)
      on conflict (coop_id, number, member_id) do nothing
      """;
  private static final String CONVENERS = "select member_id from meetings.requisition_convener where coop_id = :coop and number = :number";
  private static final String LINK =
      """
      insert into meetings.requisition_meeting (coop_id, requisition, meeting, linked_at) values (:coop, :number, :meeting, :at)
      """;
  private static final String ANSWERS = "select requisition from meetings.requisition_meeting where coop_id = :coop and meeting = :number";
  private static final String LOCK = "select number from meetings.requisition where coop_id = :coop and number = :number for update";
  private static final String SELECT =
      """
      select r.number, r.title, r.business, r.opened_by, r.opened_at, t.reached_at, t.needed, t.signatures, t.convene_by, t.hold_by, t.conveners,
             (select min(n.given_at) from meetings.requisition_meeting l join meetings.notice n on n.coop_id = l.coop_id and n.number = l.meeting
               where l.coop_id = r.coop_id and l.requisition = r.number
                 and not exists (select from meetings.cancellation c where c.coop_id = l.coop_id and c.number = l.meeting)) as called_at,
             (select max(l.meeting) from meetings.requisition_meeting l where l.coop_id = r.coop_id and l.requisition = r.number
                 and not exists (select from meetings.cancellation c where c.coop_id = l.coop_id and c.number = l.meeting)) as meeting
        from meetings.requisition r left join meetings.requisition_threshold t using (coop_id, number)
       where r.coop_id = :coop
      """;
  private static final String ALL = SELECT + " order by r.number desc";
  private static final String ONE = SELECT + " and r.number = :number";

  private final JdbcClient jdbc;

  Requisitions(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  int put(CoopId coop, String title, String business, PersonId by, Instant at) {
    var number = jdbc.sql(NUMBER).param("coop", coop.value()).query(Integer.class).single();
    step(PUT, coop, number, at).param("title", title).param("business", business).param("by", by.value()).update();
    return number;
  }

  Optional<Requisition> find(CoopId coop, int number) {
    return about(ONE, coop, number).query(Requisitions::read).optional();
  }

  Optional<Requisition> lock(CoopId coop, int number) {
    return about(LOCK, coop, number).query(Integer.class).optional().flatMap(held -> find(coop, number));
  }

  /** Newest first. */
  List<Requisition> all(CoopId coop) {
    return jdbc.sql(ALL).param("coop", coop.value()).query(Requisitions::read).list();
  }

  void sign(CoopId coop, int number, MemberId member, PersonId by, Instant at) {
    step(SIGN, coop, number, at).param("member", member.value()).param("by", by.value()).update();
  }

  boolean takeBack(CoopId coop, int number, MemberId member, Instant at) {
    return step(TAKE_BACK, coop, number, at).param("member", member.value()).update() > 0;
  }

  List<MemberId> signed(CoopId coop, int number) {
    return members(SIGNED, coop, number);
  }

  void reach(CoopId coop, int number, int members, Requisition.Clock clock) {
    step(REACH, coop, number, clock.reachedAt())
        .param("members", members)
        .param("needed", clock.needed())
        .param("signatures", clock.signatures())
        .param("convene", clock.conveneBy())
        .param("hold", clock.holdBy())
        .param("conveners", clock.conveners())
        .update();
  }

  void join(CoopId coop, int number, MemberId member, PersonId by, Instant at) {
    step(JOIN, coop, number, at).param("member", member.value()).param("by", by.value()).update();
  }

  List<MemberId> conveners(CoopId coop, int number) {
    return members(CONVENERS, coop, number);
  }

  void link(CoopId coop, int number, MeetingNumber meeting, Instant at) {
    step(LINK, coop, number, at).param("meeting", meeting.value()).update();
  }

  /** The requisition a meeting answers. */
  Optional<Integer> answeredBy(CoopId coop, MeetingNumber meeting) {
    return about(ANSWERS, coop, meeting.value()).query(Integer.class).optional();
  }

  private List<MemberId> members(String sql, CoopId coop, int number) {
    return about(sql, coop, number).query((row, n) -> new MemberId(row.getObject("member_id", UUID.class))).list();
  }

  private JdbcClient.StatementSpec step(String sql, CoopId coop, int number, Instant at) {
    return about(sql, coop, number).param("at", at.atOffset(ZoneOffset.UTC));
  }

  private JdbcClient.StatementSpec about(String sql, CoopId coop, int number) {
    return jdbc.sql(sql).param("coop", coop.value()).param("number", number);
  }

  private static Requisition read(ResultSet row, int n) throws SQLException {
    var reached = LifeRows.maybe(row, "reached_at");
    Optional<Requisition.Clock> clock = reached.isEmpty()
        ? Optional.empty()
        : Optional.of(new Requisition.Clock(
            reached.get(), row.getInt("needed"), row.getInt("signatures"), row.getObject("convene_by", LocalDate.class), row.getObject("hold_by", LocalDate.class),
            row.getInt("conveners")));
    return new Requisition(
        row.getInt("number"), row.getString("title"), row.getString("business"), new PersonId(row.getObject("opened_by", UUID.class)), LifeRows.instant(row, "opened_at"),
        clock, LifeRows.maybe(row, "called_at"), Optional.ofNullable((Integer) row.getObject("meeting")));
  }
}
