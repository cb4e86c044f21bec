package coop.phyle.outcomes;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.Schedules;
import coop.phyle.identity.Coops;
import coop.phyle.kernel.rules.Office;
import coop.phyle.membership.Officer;
import coop.phyle.membership.Officers;
import coop.phyle.shell.Coop;
import coop.phyle.shell.CoopId;
import coop.phyle.shell.Site;
import coop.phyle.shell.Tenancy;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Comparator;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Tells those who answer, once, that a result's day comes; and the secretary, the directors and whoever set it that the day to look at something again has come. */
@Component
class RemindingOutcomes {
  private static final Logger LOG = LoggerFactory.getLogger(RemindingOutcomes.class);

  /** Days before it is due. */
  static final int AHEAD = 3;
  private final Listings listings;
  private final Sources sources;
  private final Reviews reviews;
  private final Officers officers;
  private final OutcomeNotices notices;
  private final Coops coops;
  private final Tenancy tenancy;
  private final TransactionTemplate transaction;
  private final Site site;
  private final Clock clock;

  RemindingOutcomes(
      Listings listings, Sources sources, Reviews reviews, Officers officers, OutcomeNotices notices, Coops coops, Tenancy tenancy, TransactionTemplate transaction,
      Site site, Clock clock) {
    this.listings = listings;
    this.sources = sources;
    this.reviews = reviews;
    this.officers = officers;
    this.notices = notices;
    this.coops = coops;
    this.tenancy = tenancy;
    this.transaction = transaction;
    this.site = site;
    this.clock = clock;
  }

  void remind() {
    var today = LocalDate.ofInstant(clock.instant(), site.zone());
    var due = new TreeSet<CoopId>(Comparator.comparing(CoopId::toString));
    tenancy.acrossCoops(() -> transaction.execute(status -> due.addAll(listings.coopsComing(today, today.plusDays(AHEAD))) | due.addAll(sources.coopsDue(today))));
    for (var coop : due) {
      try {
        tenancy.in(coop, () -> transaction.executeWithoutResult(status -> remind(coops.byId(coop).orElseThrow(), today)));
      } catch (RuntimeException e) {
        LOG.error("co-op {} could not be reminded of its results", coop, e);
      }
    }
  }

  private void remind(Coop coop, LocalDate today) {
    for (var one : listings.coming(coop.id(), today, today.plusDays(AHEAD))) {
      var day = one.wording().due().orElseThrow();
      if (listings.tell(coop.id(), one.number(), day, clock.instant())) {
        notices.coming(coop, one, day, day.plusDays(1).atStartOfDay(site.zone()).toInstant());
      }
    }
    reviews(coop, today);
  }

  /** Each is asked for themself: who does not sit in a confidential circle hears nothing of what it settled; whoever set the day hears of it. */
  private void reviews(Coop coop, LocalDate today) {
    var readers = officers.today(coop.id()).stream().filter(officer -> officer.office() != Office.TREASURER).map(Officer::person).distinct().toList();
    for (var one : sources.due(coop.id(), today)) {
      var seeing = Stream.concat(readers.stream(), Stream.of(one.by())).distinct()
          .flatMap(person -> sources.find(coop.id(), one.source(), person).map(matter -> Map.entry(person, matter.title())).stream())
          .toList();
      if (!seeing.isEmpty() && reviews.tell(coop.id(), one.source(), one.on(), clock.instant())) {
        notices.review(coop, seeing.stream().map(Map.Entry::getKey).toList(), one.source(), seeing.getFirst().getValue());
      }
    }
  }

  /** When it runs. */
  @Configuration(proxyBeanMethods = false)
  static class Daily {
    @Bean
    RecurringTask<Void> outcomeReminders(RemindingOutcomes reminding) {
      return Tasks.recurring("outcome-reminders", Schedules.daily(LocalTime.of(7, 20))).execute((task, context) -> reminding.remind());
    }
  }
}
