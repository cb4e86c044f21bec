package coop.phyle.server;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.SchedulerClient;
import com.github.kagkarlsson.scheduler.SchedulerName;
import com.github.kagkarlsson.scheduler.serializer.Serializer;
import com.github.kagkarlsson.scheduler.task.OnStartup;
import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.TaskInstance;
import com.github.kagkarlsson.scheduler.task.TaskInstanceId;
import coop.phyle.shell.Later;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.ApplicationListener;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.datasource.TransactionAwareDataSourceProxy;

/** Gathers every {@code Task} bean and runs what is due. Nodes share one table, and a row is picked by one of them. */
@Configuration(proxyBeanMethods = false)
class Jobs {
  static final String TABLE = "server.scheduled_tasks";

  @Bean
  Later later(DataSource dataSource, ObjectProvider<Task<?>> tasks) {
    return new Planned(dataSource, tasks);
  }

  @Bean(destroyMethod = "stop")
  @ConditionalOnBooleanProperty(name = "phyle.jobs", matchIfMissing = true)
  Scheduler scheduler(DataSource dataSource, List<Task<?>> tasks, Clock clock) {
    return Scheduler.create(dataSource, tasks.stream().filter(task -> !(task instanceof OnStartup)).<Task<?>>map(task -> task).toList())
        .startTasks(recurring(tasks))
        .tableName(TABLE)
        .serializer(new Text())
        .clock(clock::instant)
        .schedulerName(new SchedulerName.Fixed(UUID.randomUUID().toString()))
        .threads(4)
        .pollingInterval(Duration.ofSeconds(1))
        .heartbeatInterval(Duration.ofSeconds(20))
        .shutdownMaxWait(Duration.ofSeconds(10))
        .build();
  }

  /** Not before the web server listens: an overdue job may send mail that links to it. */
  @Bean
  @ConditionalOnBooleanProperty(name = "phyle.jobs", matchIfMissing = true)
  ApplicationListener<ApplicationReadyEvent> jobsBegin(Scheduler scheduler) {
    return ready -> scheduler.start();
  }

  @SuppressWarnings("unchecked")
  static <T extends Task<?> & OnStartup> List<T> recurring(List<Task<?>> tasks) {
    return tasks.stream().filter(task -> task instanceof OnStartup).map(task -> (T) task).toList();
  }

  /** Task data is text, readable in the table and free of Java serialisation. */
  static final class Text implements Serializer {
    @Override
    public byte[] serialize(@Nullable Object data) {
      return data == null ? new byte[0] : ((String) data).getBytes(StandardCharsets.UTF_8);
    }

    @Override
    public <T> @Nullable T deserialize(Class<T> type, byte @Nullable [] bytes) {
      return bytes == null || type == Void.class ? null : type.cast(new String(bytes, StandardCharsets.UTF_8));
    }
  }

  /** Joins the caller's transaction through the proxy. Tasks are looked up late, because most of them need {@link Later} themselves. */
  private static final class Planned implements Later {
    private final TransactionAwareDataSourceProxy dataSource;
    private final ObjectProvider<Task<?>> tasks;

    Planned(DataSource dataSource, ObjectProvider<Task<?>> tasks) {
      this.dataSource = new TransactionAwareDataSourceProxy(dataSource);
      this.tasks = tasks;
    }

    @Override
    public void at(Instant moment, String task, String instance, String data) {
      client().schedule(new TaskInstance<>(task, instance, data), moment, SchedulerClient.ScheduleOptions.WHEN_EXISTS_RESCHEDULE);
    }

    @Override
    public void never(String task, String instance) {
      var id = TaskInstanceId.of(task, instance);
      if (client().getScheduledExecution(id).isPresent()) {
        client().cancel(id);
      }
    }

    private SchedulerClient client() {
      var known = tasks.orderedStream().toList();
      return SchedulerClient.Builder.create(dataSource, known).tableName(TABLE).serializer(new Text()).build();
    }
  }
}
