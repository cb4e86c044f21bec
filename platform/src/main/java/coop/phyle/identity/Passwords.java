package coop.phyle.identity;

import coop.phyle.shell.PersonId;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Keeps password hashes. */
@Repository
@Transactional
class Passwords {
  private static final String HASH = "select hash from identity.password where person_id = :person";
  private static final String SET =
      """
      insert into identity.password (person_id, hash, set_at) values (:person, :hash, :at)
      on conflict (person_id) do update set hash = excluded.hash, set_at = excluded.set_at
      """;

  private final JdbcClient jdbc;
  private final Clock clock;
  private final ApplicationEventPublisher events;

  Passwords(JdbcClient jdbc, Clock clock, ApplicationEventPublisher events) {
    this.jdbc = jdbc;
    this.clock = clock;
    this.events = events;
  }

  @Transactional(readOnly = true)
  public Optional<String> hash(PersonId person) {
    return jdbc.sql(HASH).param("person", person.value()).query(String.class).optional();
  }

  public void set(PersonId person, String hash) {
    OffsetDateTime now = clock.instant().atOffset(ZoneOffset.UTC);
    var what = hash(person).isPresent() ? WayInChanged.What.PASSWORD_CHANGED : WayInChanged.What.PASSWORD_SET;
    jdbc.sql(SET).param("person", person.value()).param("hash", hash).param("at", now).update();
    events.publishEvent(new WayInChanged(person, what, ""));
  }
}
