package coop.phyle.circles;

import coop.phyle.shell.CoopId;
import coop.phyle.shell.Ids;
import coop.phyle.shell.PersonId;
import java.sql.Types;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Keeps who sits in a circle and who coordinates it, and when that ended. */
@Repository
class Seats {
  private static final String TAKE =
      """
      insert into circles.seat (coop_id, seat_id, number, person_id, guest, until_on, noted_by, noted_at)
      values (:coop, :seat, :number, :person, :guest, :until, :by, :at)
      """;
  private static final String LEAVE =
      """
      insert into circles.seat_end (coop_id, seat_id, noted_by, noted_at)
      select s.coop_id, s.seat_id, :by, :at from circles.sitting s where s.coop_id = :coop and s.number = :number and s.person_id = :person
      """;
  private static final String COORDINATE =
      """
      insert into circles.coordination (coop_id, coordination_id, seat_id, noted_by, noted_at)
      select s.coop_id, :id, s.seat_id, :by, :at from circles.sitting s
       where s.coop_id = :coop and s.number = :number and s.person_id = :person and not s.guest and not s.coordinates
      """;
  private static final String STAND_DOWN =
      """
      insert into circles.coordination_end (coop_id, coordination_id, noted_by, noted_at)
      select o.coop_id, o.coordination_id, :by, :at from circles.coordination o join circles.seat s using (coop_id, seat_id)
       where s.coop_id = :coop and s.number = :number and s.person_id = :person
         and not exists (select from circles.coordination_end e where e.coop_id = o.coop_id and e.coordination_id = o.coordination_id)
      """;

  private final JdbcClient jdbc;
  private final Clock clock;

  Seats(JdbcClient jdbc, Clock clock) {
    this.jdbc = jdbc;
    this.clock = clock;
  }

  void seat(CoopId coop, CircleNumber number, PersonId person, PersonId by) {
    take(coop, number, person, false, Optional.empty(), by);
  }

  UUID visit(CoopId coop, CircleNumber number, PersonId guest, Optional<LocalDate> until, PersonId by) {
    return take(coop, number, guest, true, until, by);
  }

  private UUID take(CoopId coop, CircleNumber number, PersonId person, boolean guest, Optional<LocalDate> until, PersonId by) {
    var seat = Ids.next();
    about(TAKE, coop, number, person, by).param("seat", seat).param("guest", guest).param("until", until.orElse(null), Types.DATE).update();
    return seat;
  }

  /** Ends whatever seat they have; whether there was one. */
  boolean leave(CoopId coop, CircleNumber number, PersonId person, PersonId by) {
    return about(LEAVE, coop, number, person, by).update() > 0;
  }

  boolean coordinate(CoopId coop, CircleNumber number, PersonId person, PersonId by) {
    return about(COORDINATE, coop, number, person, by).param("id", Ids.next()).update() > 0;
  }

  boolean standDown(CoopId coop, CircleNumber number, PersonId person, PersonId by) {
    return about(STAND_DOWN, coop, number, person, by).update() > 0;
  }

  private JdbcClient.StatementSpec about(String sql, CoopId coop, CircleNumber number, PersonId person, PersonId by) {
    return jdbc.sql(sql)
        .param("coop", coop.value())
        .param("number", number.value())
        .param("person", person.value())
        .param("by", by.value())
        .param("at", clock.instant().atOffset(ZoneOffset.UTC));
  }
}
