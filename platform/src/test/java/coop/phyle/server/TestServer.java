package coop.phyle.server;

import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.testhelper.ManualScheduler;
import com.github.kagkarlsson.scheduler.testhelper.SettableClock;
import com.github.kagkarlsson.scheduler.testhelper.TestHelper;
import coop.phyle.testing.DueJobs;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import javax.sql.DataSource;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What replaces the command line in tests: a cloned database, and jobs that run when a test says so. */
@TestConfiguration(proxyBeanMethods = false)
public class TestServer {
  @Bean
  Database database() {
    var database = TestPostgres.migrated();
    return new Database(database.url(), database.user(), database.password());
  }

  @Bean
  DueJobs dueJobs(DataSource dataSource, List<Task<?>> tasks, Clock clock) {
    return () -> run(dataSource, tasks, clock);
  }

  private static void run(DataSource dataSource, List<Task<?>> tasks, Clock clock) {
    var now = new SettableClock();
    now.set(clock.instant());
    var plain = tasks.stream().<Task<?>>map(task -> task).toList();
    ManualScheduler scheduler =
        (ManualScheduler) TestHelper.createManualScheduler(dataSource, plain).clock(now).tableName(Jobs.TABLE).serializer(new Jobs.Text()).build();
    // One call takes a handful; other tests may have left more than that.
    for (var round = 0; round < 100 && due(dataSource, clock); round++) {
      scheduler.runAnyDueExecutions();
    }
    scheduler.stop();
  }

  private static boolean due(DataSource dataSource, Clock clock) {
    var sql = "select exists (select from " + Jobs.TABLE + " where execution_time <= :now)";
    return JdbcClient.create(dataSource).sql(sql).param("now", clock.instant().atOffset(ZoneOffset.UTC)).query(Boolean.class).single();
  }
}
