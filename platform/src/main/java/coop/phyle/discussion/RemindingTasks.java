package coop.phyle.discussion;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.Schedules;
import coop.phyle.circles.Circles;
import coop.phyle.identity.Coops;
import coop.phyle.notices.About;
import coop.phyle.notices.Mailing;
import coop.phyle.notices.Notices;
import coop.phyle.notices.Reminded;
import coop.phyle.shell.Coop;
import coop.phyle.shell.CoopId;
import coop.phyle.shell.PersonId;
import coop.phyle.shell.Site;
import coop.phyle.shell.Tenancy;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.UUID;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Tells the owner of a task, once, that its day comes; whoever has done it, or cannot read it any more, hears nothing. */
@Component
class RemindingTasks implements Reminded {
  static final int AHEAD = 2;
  private static final String KIND = "task";
  private final TaskDays days;
  private final Circles circles;
  private final Notices notices;
  private final Coops coops;
  private final Tenancy tenancy;
  private final TransactionTemplate transaction;
  private final Site site;
  private final Clock clock;

  RemindingTasks(
      TaskDays days, Circles circles, Notices notices, Coops coops, Tenancy tenancy, TransactionTemplate transaction, Site site, Clock clock) {
    this.days = days;
    this.circles = circles;
    this.notices = notices;
    this.coops = coops;
    this.tenancy = tenancy;
    this.transaction = transaction;
    this.site = site;
    this.clock = clock;
  }

  void remind() {
    var today = LocalDate.ofInstant(clock.instant(), site.zone());
    var due = tenancy.acrossCoops(() -> transaction.execute(status -> days.coops(today, today.plusDays(AHEAD))));
    due.forEach(coop -> tenancy.in(coop, () -> transaction.executeWithoutResult(status -> remind(coops.byId(coop).orElseThrow(), today))));
  }

  private void remind(Coop coop, LocalDate today) {
    for (var task : days.coming(coop.id(), today, today.plusDays(AHEAD))) {
      if (reads(coop.id(), task, task.owner()) && days.tell(coop.id(), task, clock.instant())) {
        var path = "/c/" + coop.slug() + "/threads/" + task.thread() + (task.comment() == 0 ? "" : "/comments/" + task.comment());
        var letter = Mailing.of("discussion.notice.task.subject", "discussion.notice.task.body", List.of(coop.name(), task.words(), task.title(), task.due()), path);
        var end = task.due().plusDays(1).atStartOfDay(site.zone()).toInstant();
        notices.sendToAll(List.of(task.owner()), letter.about(new About(KIND, coop.id(), task.id().toString())).remindsUntil(end));
      }
    }
  }

  private boolean reads(CoopId coop, TaskDays.Coming task, PersonId person) {
    var reach = circles.reach(coop, person);
    return task.circle().map(reach::mayRead).orElse(reach.member());
  }

  @Override
  public String kind() {
    return KIND;
  }

  @Override
  public boolean settled(About about, PersonId person) {
    return days.open(about.coop(), UUID.fromString(about.item()), person).filter(task -> reads(about.coop(), task, person)).isEmpty();
  }

  /** When it runs. */
  @Configuration(proxyBeanMethods = false)
  static class Daily {
    @Bean
    RecurringTask<Void> taskReminders(RemindingTasks reminding) {
      return Tasks.recurring("task-reminders", Schedules.daily(LocalTime.of(7, 30))).execute((task, context) -> reminding.remind());
    }
  }
}
