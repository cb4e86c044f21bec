package coop.phyle.notices;

import coop.phyle.shell.CoopId;
import coop.phyle.shell.PersonId;
import coop.phyle.shell.Site;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Keeps how often people wish to hear of what can wait. Who has said nothing hears at once. */
@Repository
@Transactional(propagation = Propagation.MANDATORY)
class Rhythms {
  private static final String WISHES =
      """
      select reader.id, coalesce(own.rhythm, person.rhythm, 'at-once') as rhythm, person.zone
        from unnest(cast(:people as uuid[])) as reader (id)
        left join notices.rhythm person on person.person_id = reader.id
        left join notices.coop_rhythm own on own.person_id = reader.id and own.coop = :coop
       where person.person_id is not null or own.person_id is not null
      """;
  private static final String OF = "select rhythm, zone from notices.rhythm where person_id = :person";
  private static final String OF_COOPS = "select coop, rhythm from notices.coop_rhythm where person_id = :person";
  private static final String SET =
      """
      insert into notices.rhythm (person_id, rhythm, zone) values (:person, :rhythm, :zone)
      on conflict (person_id) do update set rhythm = excluded.rhythm, zone = excluded.zone
      """;
  private static final String SET_COOP =
      """
      insert into notices.coop_rhythm (person_id, coop, rhythm) values (:person, :coop, :rhythm)
      on conflict (person_id, coop) do update set rhythm = excluded.rhythm
      """;
  private static final String FORGET_COOP = "delete from notices.coop_rhythm where person_id = :person and coop = :coop";
  private static final String FORGET_COOPS = "delete from notices.coop_rhythm where person_id = :person";

  /** What somebody wishes, and where their mornings are. */
  record Wish(Rhythm rhythm, ZoneId zone) {
    /** Of who has said nothing: no morning matters. */
    static final Wish NONE = new Wish(Rhythm.AT_ONCE, ZoneOffset.UTC);
  }

  private final JdbcClient jdbc;
  private final Site site;

  Rhythms(JdbcClient jdbc, Site site) {
    this.jdbc = jdbc;
    this.site = site;
  }

  /** The wishes of those who have any, about what happens in one co-op. */
  Map<PersonId, Wish> wishes(Collection<PersonId> people, CoopId coop) {
    return jdbc.sql(WISHES)
        .param("people", people.stream().map(PersonId::value).toArray(UUID[]::new))
        .param("coop", coop.value())
        .query((row, n) -> Map.entry(new PersonId(row.getObject("id", UUID.class)), wish(row)))
        .stream()
        .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
  }

  Wish of(PersonId person) {
    return jdbc.sql(OF).param("person", person.value()).query((row, n) -> wish(row)).optional().orElseGet(() -> new Wish(Rhythm.AT_ONCE, site.zone()));
  }

  Map<CoopId, Rhythm> ofCoops(PersonId person) {
    return jdbc.sql(OF_COOPS)
        .param("person", person.value())
        .query((row, n) -> Map.entry(new CoopId(row.getObject("coop", UUID.class)), Rhythm.read(row.getString("rhythm")).orElseThrow()))
        .stream()
        .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
  }

  void set(PersonId person, Wish wish) {
    jdbc.sql(SET).param("person", person.value()).param("rhythm", wish.rhythm().text()).param("zone", wish.zone().getId()).update();
  }

  /** Empty: as everywhere. */
  void set(PersonId person, CoopId coop, Optional<Rhythm> rhythm) {
    if (rhythm.isEmpty()) {
      jdbc.sql(FORGET_COOP).param("person", person.value()).param("coop", coop.value()).update();
    } else {
      jdbc.sql(SET_COOP).param("person", person.value()).param("coop", coop.value()).param("rhythm", rhythm.get().text()).update();
    }
  }

  void forgetCoops(PersonId person) {
    jdbc.sql(FORGET_COOPS).param("person", person.value()).update();
  }

  private Wish wish(ResultSet row) throws SQLException {
    var zone = row.getString("zone");
    return new Wish(Rhythm.read(row.getString("rhythm")).orElseThrow(), zone == null ? site.zone() : zone(zone).orElse(site.zone()));
  }

  /** The zone people name; of the database of zones, so that summer time is right. */
  static Optional<ZoneId> zone(String name) {
    try {
      return Optional.of(name).filter(ZoneId.getAvailableZoneIds()::contains).map(ZoneId::of);
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }
}
