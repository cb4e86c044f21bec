package coop.phyle.ledger;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.Schedules;
import coop.phyle.kernel.json.Json;
import coop.phyle.record.Record;
import coop.phyle.shell.CoopId;
import coop.phyle.shell.Tenancy;
import java.time.Clock;
import java.time.LocalTime;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/** Every night, book after book: recomputed balances must be the stored ones. A difference goes to the log, the record and the Money page. */
@Service
class InspectingBooks {
  private static final Logger LOG = LoggerFactory.getLogger(InspectingBooks.class);

  private final Inspections inspections;
  private final Record record;
  private final Tenancy tenancy;
  private final TransactionTemplate transaction;
  private final Clock clock;

  InspectingBooks(Inspections inspections, Record record, Tenancy tenancy, TransactionTemplate transaction, Clock clock) {
    this.inspections = inspections;
    this.record = record;
    this.tenancy = tenancy;
    this.transaction = transaction;
    this.clock = clock;
  }

  void inspectAll() {
    var coops = tenancy.acrossCoops(() -> transaction.execute(status -> inspections.books()));
    coops.forEach(this::inspect);
  }

  /** One book, in a transaction of its own. */
  List<Inspections.Difference> inspect(CoopId coop) {
    return tenancy.in(coop, () -> transaction.execute(status -> {
      var differences = inspections.differences(coop);
      inspections.note(coop, clock.instant(), differences.size());
      for (var d : differences) {
        LOG.error("Books of {}: {} {} stores {} but its postings sum to {}", coop, d.account(), d.currency(), d.stored(), d.summed());
        record.note(coop, "balance-differs", Json.obj()
            .with("account", d.account()).with("currency", d.currency()).with("stored", d.stored()).with("summed", d.summed()));
      }
      return differences;
    }));
  }

  /** When it runs. */
  @Configuration(proxyBeanMethods = false)
  static class Nightly {
    @Bean
    RecurringTask<Void> inspectingBooksNightly(InspectingBooks inspecting) {
      return Tasks.recurring("inspect-books", Schedules.daily(LocalTime.of(3, 20))).execute((task, context) -> inspecting.inspectAll());
    }
  }
}
