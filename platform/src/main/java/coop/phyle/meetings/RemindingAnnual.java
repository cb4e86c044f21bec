package coop.phyle.meetings;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.Schedules;
import coop.phyle.identity.Coops;
import coop.phyle.kernel.rules.Office;
import coop.phyle.membership.Members;
import coop.phyle.membership.Officer;
import coop.phyle.membership.Officers;
import coop.phyle.membership.Voter;
import coop.phyle.notices.Notices;
import coop.phyle.shell.CoopId;
import coop.phyle.shell.PersonId;
import coop.phyle.shell.Tenancy;
import java.time.LocalTime;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Tells the secretary and the directors that the annual general meeting is due while none is called, three times a year at most. */
@Component
class RemindingAnnual {
  private final Annual annual;
  private final Members members;
  private final Officers officers;
  private final Notices notices;
  private final Coops coops;
  private final Tenancy tenancy;
  private final TransactionTemplate transaction;

  RemindingAnnual(
      Annual annual, Members members, Officers officers, Notices notices, Coops coops, Tenancy tenancy, TransactionTemplate transaction) {
    this.annual = annual;
    this.members = members;
    this.officers = officers;
    this.notices = notices;
    this.coops = coops;
    this.tenancy = tenancy;
    this.transaction = transaction;
  }

  void remind() {
    coops.all().forEach(coop -> tenancy.in(coop, () -> transaction.executeWithoutResult(status -> remind(coop))));
  }

  void remind(CoopId coop) {
    annual.due(coop).ifPresent(due -> due.moment(annual.today()).filter(moment -> annual.remind(coop, due, moment)).ifPresent(moment -> {
      var home = coops.byId(coop).orElseThrow();
      var key = moment == AnnualDue.Moment.LATE ? "meetings.mail.annual-late" : "meetings.mail.annual";
      var args = List.<Object>of(home.name(), due.yearEnd(), due.callBy(), due.holdBy());
      notices.sendToAll(readers(coop), key + ".subject", key + ".body", args, "/c/" + home.slug() + "/meetings/new?kind=ANNUAL");
    }));
  }

  private List<PersonId> readers(CoopId coop) {
    var secretaries = officers.today(coop).stream().filter(o -> o.office() == Office.SECRETARY).map(Officer::person);
    return Stream.concat(secretaries, members.directors(coop).stream().map(Voter::votes)).distinct().toList();
  }

  /** When it runs. */
  @Configuration(proxyBeanMethods = false)
  static class Daily {
    @Bean
    RecurringTask<Void> annualMeetings(RemindingAnnual reminding) {
      return Tasks.recurring("annual-meetings", Schedules.daily(LocalTime.of(7, 20))).execute((task, context) -> reminding.remind());
    }
  }
}
