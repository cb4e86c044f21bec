package coop.phyle.record;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import coop.phyle.shell.CoopId;
import coop.phyle.shell.Tenancy;
import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.stereotype.Component;

/** Every few seconds, on one node at a time, seals what waits in any co-op. One co-op's trouble does not keep the others waiting. */
@Component
class SealingJob {
  private static final Logger LOG = LoggerFactory.getLogger(SealingJob.class);
  private static final Duration EVERY = Duration.ofSeconds(5);
  private final CoopsWaiting waiting;
  private final Sealing sealing;
  private final Tenancy tenancy;

  SealingJob(CoopsWaiting waiting, Sealing sealing, Tenancy tenancy) {
    this.waiting = waiting;
    this.sealing = sealing;
    this.tenancy = tenancy;
  }

  void run() {
    for (var coop : tenancy.acrossCoops(waiting::list)) {
      try {
        tenancy.in(coop, () -> seal(coop));
      } catch (RuntimeException e) {
        LOG.error("the record of co-op {} is not sealed; its acts wait", coop, e);
      }
    }
  }

  /** Seals everything that waits in one co-op, block by block. */
  void seal(CoopId coop) {
    int sealed;
    do {
      sealed = sealing.block(coop);
    } while (sealed == Sealing.BLOCK);
  }

  @Configuration(proxyBeanMethods = false)
  static class Schedule {
    @Bean
    RecurringTask<Void> sealRecord(SealingJob job) {
      return Tasks.recurring("record-sealing", FixedDelay.of(EVERY)).execute((instance, context) -> job.run());
    }
  }
}
