package coop.phyle.policies;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.Schedules;
import coop.phyle.identity.Coops;
import coop.phyle.kernel.rules.Office;
import coop.phyle.membership.Members;
import coop.phyle.membership.Officers;
import coop.phyle.notices.Notices;
import coop.phyle.shell.CoopId;
import coop.phyle.shell.PersonId;
import coop.phyle.shell.Site;
import coop.phyle.shell.Tenancy;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.LinkedHashSet;
import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Tells the secretary and the directors, once, that the day to look at a policy again has come. */
@Component
class RemindingReviews {
  private final Policies policies;
  private final Members members;
  private final Officers officers;
  private final Notices notices;
  private final Coops coops;
  private final Tenancy tenancy;
  private final TransactionTemplate transaction;
  private final Site site;
  private final Clock clock;

  RemindingReviews(
      Policies policies, Members members, Officers officers, Notices notices, Coops coops, Tenancy tenancy, TransactionTemplate transaction, Site site,
      Clock clock) {
    this.policies = policies;
    this.members = members;
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
    var due = tenancy.acrossCoops(() -> transaction.execute(status -> policies.coopsWithDue(today)));
    due.forEach(coop -> tenancy.in(coop, () -> transaction.executeWithoutResult(status -> remind(coop, today))));
  }

  private void remind(CoopId coop, LocalDate today) {
    var home = coops.byId(coop).orElseThrow();
    for (var policy : policies.due(coop, today)) {
      var args = List.<Object>of(policy.title(), home.name());
      notices.sendToAll(readers(coop), "policies.mail.review.subject", "policies.mail.review.body", args, "/c/" + home.slug() + "/policies/" + policy.number());
      policies.told(coop, policy, clock.instant());
    }
  }

  private List<PersonId> readers(CoopId coop) {
    var secretaries = officers.today(coop).stream().filter(o -> o.office() == Office.SECRETARY).map(o -> o.member()).toList();
    var readers = new LinkedHashSet<PersonId>();
    members.roll(coop).stream().filter(v -> secretaries.contains(v.member())).forEach(v -> readers.add(v.votes()));
    members.directors(coop).forEach(v -> readers.add(v.votes()));
    return List.copyOf(readers);
  }

  /** When it runs. */
  @Configuration(proxyBeanMethods = false)
  static class Daily {
    @Bean
    RecurringTask<Void> policyReviews(RemindingReviews reminding) {
      return Tasks.recurring("policy-reviews", Schedules.daily(LocalTime.of(7, 10))).execute((task, context) -> reminding.remind());
    }
  }
}
