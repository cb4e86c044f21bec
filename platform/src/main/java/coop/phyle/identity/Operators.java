package coop.phyle.identity;

import coop.phyle.shell.PersonId;
import java.time.Clock;
import java.time.ZoneOffset;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Keeps who runs this server. */
@Repository
@Transactional
public class Operators {
  private static final String NONE = "select not exists (select from identity.operator)";
  private static final String IS = "select exists (select from identity.operator where person_id = :person)";
  private static final String APPOINT =
      "insert into identity.operator (person_id, since) values (:person, :at) on conflict do nothing";

  private final JdbcClient jdbc;
  private final Clock clock;

  Operators(JdbcClient jdbc, Clock clock) {
    this.jdbc = jdbc;
    this.clock = clock;
  }

  /** True until somebody set the server up. */
  @Transactional(readOnly = true)
  public boolean none() {
    return jdbc.sql(NONE).query(Boolean.class).single();
  }

  @Transactional(readOnly = true)
  public boolean is(PersonId person) {
    return jdbc.sql(IS).param("person", person.value()).query(Boolean.class).single();
  }

  public void appoint(PersonId person) {
    jdbc.sql(APPOINT).param("person", person.value()).param("at", clock.instant().atOffset(ZoneOffset.UTC)).update();
  }
}
