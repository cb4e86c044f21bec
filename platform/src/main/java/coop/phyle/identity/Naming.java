package coop.phyle.identity;

import java.time.Clock;
import java.time.ZoneOffset;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Changes what an agent is called and keeps what it was called before. */
@Component
class Naming {
  private static final String KEEP_OLD =
      """
      insert into identity.renaming (agent_id, at, was)
      select id, :at, name from identity.agent where id = :id and name <> :name
      """;
  private static final String RENAME = "update identity.agent set name = :name where id = :id and name <> :name";

  private final JdbcClient jdbc;
  private final Clock clock;

  Naming(JdbcClient jdbc, Clock clock) {
    this.jdbc = jdbc;
    this.clock = clock;
  }

  @Transactional(propagation = Propagation.MANDATORY)
  void rename(UUID agent, String name) {
    jdbc.sql(KEEP_OLD)
        .param("id", agent)
        .param("name", name.strip())
        .param("at", clock.instant().atOffset(ZoneOffset.UTC))
        .update();
    jdbc.sql(RENAME).param("id", agent).param("name", name.strip()).update();
  }
}
