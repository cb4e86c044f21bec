package coop.phyle.membership;

import coop.phyle.kernel.rules.Office;
import coop.phyle.shell.CoopId;
import coop.phyle.shell.Ids;
import coop.phyle.shell.PersonId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Keeps appointments to offices and their early ends. */
@Repository
class Appointments {
  private static final String APPOINT =
      """
      insert into membership.appointment (coop_id, appointment_id, member_id, office, from_on, until_on, decision, noted_at, noted_by)
      values (:coop, :id, :member, :office, :from, :until, :decision, :at, :by)
      """;
  private static final String END =
      """
      insert into membership.appointment_end (coop_id, appointment_id, ended_on, kind, decision, noted_at, noted_by)
      values (:coop, :id, :on, :kind, :decision, :at, :by)
      """;
  private static final String ALL =
      """
      select a.appointment_id, a.member_id, m.number, m.name, m.class, m.acts_through, a.office, a.from_on, a.until_on, a.decision,
        least(a.until_on, e.ended_on) as over_on, e.kind as end_kind, e.decision as end_decision
      from membership.appointment a
      join membership.at(:coop, :day) m on m.member_id = a.member_id
      left join membership.appointment_end e on e.coop_id = a.coop_id and e.appointment_id = a.appointment_id
      where a.coop_id = :coop
      order by array_position(array['SECRETARY', 'TREASURER', 'DIRECTOR'], a.office), a.from_on desc, m.number
      """;

  private final JdbcClient jdbc;
  private final Today today;

  Appointments(JdbcClient jdbc, Today today) {
    this.jdbc = jdbc;
    this.today = today;
  }

  void add(CoopId coop, MemberId member, Office office, LocalDate from, LocalDate until, OptionalInt decision) {
    jdbc.sql(APPOINT)
        .param("coop", coop.value())
        .param("id", Ids.next())
        .param("member", member.value())
        .param("office", office.name())
        .param("from", from)
        .param("until", until)
        .param("decision", decision.isPresent() ? decision.getAsInt() : null, Types.INTEGER)
        .param("at", today.stamp())
        .param("by", null, Types.OTHER)
        .update();
  }

  void end(CoopId coop, Term term, LocalDate on, TermEnd kind, OptionalInt decision, Optional<PersonId> by) {
    jdbc.sql(END)
        .param("coop", coop.value())
        .param("id", term.id())
        .param("on", on)
        .param("kind", kind.name())
        .param("decision", decision.isPresent() ? decision.getAsInt() : null, Types.INTEGER)
        .param("at", today.stamp())
        .param("by", by.map(PersonId::value).orElse(null), Types.OTHER)
        .update();
  }

  /** Every appointment there ever was: by office, newest first. */
  List<Term> all(CoopId coop) {
    return jdbc.sql(ALL).param("coop", coop.value()).param("day", today.date()).query(Appointments::term).list();
  }

  private static Term term(ResultSet row, int index) throws SQLException {
    var decision = row.getInt("decision");
    return new Term(
        row.getObject("appointment_id", UUID.class),
        new Officer(
            Office.valueOf(row.getString("office")),
            new MemberId(row.getObject("member_id", UUID.class)),
            row.getInt("number"),
            row.getString("name"),
            new PersonId(row.getObject("acts_through", UUID.class)),
            row.getObject("from_on", LocalDate.class),
            row.getObject("over_on", LocalDate.class)),
        row.getObject("until_on", LocalDate.class),
        new coop.phyle.kernel.tally.ClassId(row.getString("class")),
        decision == 0 ? OptionalInt.empty() : OptionalInt.of(decision),
        Optional.ofNullable(row.getString("end_kind")).map(TermEnd::valueOf));
  }
}
