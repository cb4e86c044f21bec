package coop.phyle.voting;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Clears away what the database still holds of replaced ballots, outside any transaction. */
@Component
class Sweeping {
  private static final String SWEEP = "vacuum voting.secret_ballot";
  private final JdbcClient jdbc;

  Sweeping(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  void sweep() {
    jdbc.sql(SWEEP).update();
  }
}
