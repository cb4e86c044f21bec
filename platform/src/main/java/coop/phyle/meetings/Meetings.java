package coop.phyle.meetings;

import coop.phyle.shell.CoopId;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Keeps meetings as they are drafted, and finds them with their lives. */
@Repository
class Meetings {
  private static final String NUMBER =
      """
      insert into meetings.numbering (coop_id, last) values (:coop, 1)
      on conflict (coop_id) do update set last = numbering.last + 1 returning last
      """;
  private static final String PUT =
      """
      insert into meetings.meeting
        (coop_id, number, kind, class, title, form, place, link, starts_at, ends_at, zone, body, drafted_by, drafted_at)
      values (:coop, :number, :kind, :class, :title, :form, :place, :link, :starts, :ends, :zone, :body, :by, :at)
      """;
  private static final String REVISE =
      """
      update meetings.meeting
         set kind = :kind, class = :class, title = :title, form = :form, place = :place, link = :link, starts_at = :starts, ends_at = :ends,
             zone = :zone, body = :body
       where coop_id = :coop and number = :number
      """;
  private static final String LOCK = "select number from meetings.meeting where coop_id = :coop and number = :number for update";
  private static final String ALL = LifeRows.SELECT + " where m.coop_id = :coop order by m.starts_at desc, m.number desc";
  private static final String CALLED_SINCE =
      LifeRows.SELECT
          + """
           where m.coop_id = :coop and n.given_at is not null and greatest(m.ends_at, (select max(l.resumes_at) from meetings.adjournment l
             where l.coop_id = m.coop_id and l.number = m.number)) >= :since
           order by m.starts_at desc, m.number desc limit :most
          """;
  private static final String CALLED = LifeRows.SELECT + " where m.coop_id = :coop and m.number = any(:numbers) and n.given_at is not null order by m.number";
  private static final String ONE = LifeRows.SELECT + " where m.coop_id = :coop and m.number = :number";

  private final JdbcClient jdbc;

  Meetings(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  MeetingNumber nextNumber(CoopId coop) {
    return new MeetingNumber(jdbc.sql(NUMBER).param("coop", coop.value()).query(Integer.class).single());
  }

  void put(Meeting meeting) {
    fields(PUT, meeting).param("by", meeting.draftedBy().value()).param("at", meeting.draftedAt().atOffset(ZoneOffset.UTC)).update();
  }

  void revise(Meeting meeting) {
    fields(REVISE, meeting).update();
  }

  private JdbcClient.StatementSpec fields(String sql, Meeting meeting) {
    return about(sql, meeting.coop(), meeting.number())
        .param("kind", meeting.kind().name())
        .param("class", meeting.memberClass().map(id -> id.key()).orElse(null), java.sql.Types.VARCHAR)
        .param("title", meeting.title())
        .param("form", meeting.form().name())
        .param("place", meeting.place())
        .param("link", meeting.link())
        .param("starts", meeting.startsAt().atOffset(ZoneOffset.UTC))
        .param("ends", meeting.endsAt().atOffset(ZoneOffset.UTC))
        .param("zone", meeting.zone().getId())
        .param("body", meeting.body());
  }

  Optional<Life> find(CoopId coop, MeetingNumber number) {
    return about(ONE, coop, number).query(LifeRows::read).optional();
  }

  /** The same, holding the meeting until the transaction ends, so that its next step happens once. */
  Optional<Life> lock(CoopId coop, MeetingNumber number) {
    return about(LOCK, coop, number).query(Integer.class).optional().flatMap(held -> find(coop, number));
  }

  /** The last to be held first. */
  List<Life> all(CoopId coop) {
    return jdbc.sql(ALL).param("coop", coop.value()).query(LifeRows::read).list();
  }

  /** Those called that were not over by then, the last to be held first. */
  List<Life> calledSince(CoopId coop, Instant since, int most) {
    return jdbc.sql(CALLED_SINCE).param("coop", coop.value()).param("since", since.atOffset(ZoneOffset.UTC)).param("most", most).query(LifeRows::read).list();
  }

  /** Those of these numbers whose notice is given. */
  List<Life> called(CoopId coop, List<Integer> numbers) {
    return jdbc.sql(CALLED).param("coop", coop.value()).param("numbers", numbers.toArray(Integer[]::new)).query(LifeRows::read).list();
  }

  private JdbcClient.StatementSpec about(String sql, CoopId coop, MeetingNumber number) {
    return jdbc.sql(sql).param("coop", coop.value()).param("number", number.value());
  }

}
