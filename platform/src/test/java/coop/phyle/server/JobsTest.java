package coop.phyle.server;

import static org.assertj.core.api.Assertions.assertThat;

import coop.phyle.shell.Later;
import coop.phyle.testing.PhyleTest;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

@PhyleTest
class JobsTest {
  @Autowired Later later;
  @Autowired JdbcClient jdbc;
  @Autowired TransactionTemplate transactions;

  @Test
  void aPlannedRunRollsBackWithItsTransactionAndMovesWhenPlannedAgain() {
    var moment = Instant.parse("2031-01-01T00:00:00Z");
    transactions.executeWithoutResult(
        status -> {
          later.at(moment, "some-task", "lost", "x");
          status.setRollbackOnly();
        });
    assertThat(planned("lost")).isZero();

    transactions.executeWithoutResult(status -> later.at(moment, "some-task", "kept", "x"));
    transactions.executeWithoutResult(status -> later.at(moment.plusSeconds(60), "some-task", "kept", "x"));
    assertThat(planned("kept")).isOne();
    assertThat(jdbc.sql("select execution_time from server.scheduled_tasks where task_instance = 'kept'").query(java.sql.Timestamp.class).single().toInstant())
        .isEqualTo(moment.plusSeconds(60));

    transactions.executeWithoutResult(status -> later.never("some-task", "kept"));
    assertThat(planned("kept")).isZero();
  }

  @Test
  void thePoolWorksWithoutTheOwnersRights() {
    assertThat(jdbc.sql("select current_user").query(String.class).single()).isEqualTo("phyle_app");
  }

  private int planned(String instance) {
    return jdbc.sql("select count(*) from server.scheduled_tasks where task_instance = :i").param("i", instance).query(Integer.class).single();
  }
}
