package coop.phyle.notices;

import coop.phyle.shell.CoopId;
import coop.phyle.shell.Ids;
import coop.phyle.shell.PersonId;
import coop.phyle.shell.Rows;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Keeps what waits for its reader's next summary. */
@Repository
@Transactional(propagation = Propagation.MANDATORY)
class Held {
  private static final String KEEP =
      """
      insert into notices.held (id, person_id, subject_number, reminds, subject, link, at, due_at)
      select reader.id, reader.person, :about, :reminds, :subject, :link, :at, reader.due
        from unnest(cast(:ids as uuid[]), cast(:people as uuid[]), cast(cast(:due as text[]) as timestamptz[])) as reader (id, person, due)
      """;
  private static final String DUE = "select person_id from notices.held where due_at <= :now group by person_id order by min(due_at) limit 100";
  private static final String LINES =
      """
      select held.id, held.reminds, held.subject, held.link, held.at, subject.kind, subject.coop, subject.item
        from notices.held join notices.subject on subject.number = held.subject_number
       where held.person_id = :person and held.due_at <= :now
       order by held.at, held.id limit 200
      """;
  private static final String TAKE = "delete from notices.held where id = any(:ids) returning id";
  private static final String WAITING =
      """
      select held.id, subject.coop, held.at from notices.held join notices.subject on subject.number = held.subject_number where person_id = :person
      """;
  private static final String MOVE =
      """
      update notices.held set due_at = moved.due
        from unnest(cast(:ids as uuid[]), cast(cast(:due as text[]) as timestamptz[])) as moved (id, due) where held.id = moved.id
      """;

  /** Whose summary, and when it goes. */
  record Reader(PersonId person, Instant due) {}

  /** What a summary will say, the same for all who read one language. */
  record Line(long about, boolean reminds, String subject, String link) {}

  /** A line of one summary. */
  record Waiting(UUID id, About about, boolean reminds, String subject, String link, Instant at) {}

  /** What a change of rhythm moves. */
  record Planned(UUID id, CoopId coop, Instant at) {}

  private final JdbcClient jdbc;
  private final Clock clock;

  Held(JdbcClient jdbc, Clock clock) {
    this.jdbc = jdbc;
    this.clock = clock;
  }

  void keep(List<Reader> readers, Line line) {
    jdbc.sql(KEEP)
        .param("about", line.about())
        .param("reminds", line.reminds())
        .param("subject", line.subject())
        .param("link", line.link())
        .param("at", at(clock.instant()))
        .param("ids", Stream.generate(Ids::next).limit(readers.size()).toArray(UUID[]::new))
        .param("people", readers.stream().map(reader -> reader.person().value()).toArray(UUID[]::new))
        .param("due", readers.stream().map(reader -> reader.due().toString()).toArray(String[]::new))
        .update();
  }

  List<PersonId> due() {
    return jdbc.sql(DUE).param("now", at(clock.instant())).query((row, n) -> new PersonId(row.getObject(1, UUID.class))).list();
  }

  List<Waiting> due(PersonId person) {
    return jdbc.sql(LINES).param("person", person.value()).param("now", at(clock.instant())).query(Held::waiting).list();
  }

  /** Removes lines; of two nodes each gets those it removed. */
  Collection<UUID> take(Collection<UUID> ids) {
    return jdbc.sql(TAKE).param("ids", ids.toArray(UUID[]::new)).query((row, n) -> row.getObject(1, UUID.class)).set();
  }

  List<Planned> of(PersonId person) {
    return jdbc.sql(WAITING)
        .param("person", person.value())
        .query((row, n) -> new Planned(row.getObject("id", UUID.class), new CoopId(row.getObject("coop", UUID.class)), Rows.instant(row, "at")))
        .list();
  }

  void move(Collection<UUID> ids, List<Instant> due) {
    jdbc.sql(MOVE)
        .param("ids", ids.toArray(UUID[]::new))
        .param("due", due.stream().map(Instant::toString).toArray(String[]::new))
        .update();
  }

  private static Waiting waiting(ResultSet row, int n) throws SQLException {
    var about = new About(row.getString("kind"), new CoopId(row.getObject("coop", UUID.class)), row.getString("item"));
    return new Waiting(
        row.getObject("id", UUID.class), about, row.getBoolean("reminds"), row.getString("subject"), row.getString("link"), Rows.instant(row, "at"));
  }

  private static OffsetDateTime at(Instant instant) {
    return instant.atOffset(ZoneOffset.UTC);
  }
}
