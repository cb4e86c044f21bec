package coop.phyle.shares;

import coop.phyle.membership.Member;
import coop.phyle.membership.Members;
import coop.phyle.payments.Expecting;
import coop.phyle.shell.CoopId;
import coop.phyle.shell.PersonId;
import coop.phyle.shell.Tenancy;
import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.Schedules;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Optional;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/** Ends subscriptions that come to nothing: the member takes one back, or nobody paid in time. */
@Service
class Cancelling {
  private final Subscriptions subscriptions;
  private final Members members;
  private final Expecting expecting;
  private final Tenancy tenancy;
  private final TransactionTemplate transaction;
  private final Clock clock;

  Cancelling(
      Subscriptions subscriptions, Members members, Expecting expecting, Tenancy tenancy, TransactionTemplate transaction, Clock clock) {
    this.subscriptions = subscriptions;
    this.members = members;
    this.expecting = expecting;
    this.tenancy = tenancy;
    this.transaction = transaction;
    this.clock = clock;
  }

  /** What came of it. */
  enum Outcome {
    CANCELLED,
    NO_LONGER_PENDING,
    NOT_YOURS
  }

  Outcome cancel(CoopId coop, PersonId person, SubscriptionId id) {
    return transaction.execute(status -> {
      var mine = members.of(coop, person).stream().map(Member::id).toList();
      var found = subscriptions.find(coop, id).filter(s -> mine.contains(s.member()));
      if (found.isEmpty()) {
        return Outcome.NOT_YOURS;
      }
      return end(coop, found.get(), Optional.of(person)) ? Outcome.CANCELLED : Outcome.NO_LONGER_PENDING;
    });
  }

  /** Whoever has paid a part is left to the treasurer to talk to. */
  void expire() {
    var today = LocalDate.now(clock);
    var coops = tenancy.acrossCoops(() -> transaction.execute(status -> subscriptions.withOverdue(today)));
    coops.forEach(coop -> tenancy.in(coop, () -> transaction.executeWithoutResult(status -> subscriptions.all(coop).stream()
        .filter(s -> s.pending() && s.expiresOn().isBefore(today))
        .filter(s -> expecting.instructions(coop, Subscribing.KIND, s.id().value()).filter(i -> i.received().isZero()).isPresent())
        .forEach(s -> end(coop, s, Optional.empty())))));
  }

  private boolean end(CoopId coop, Subscription subscription, Optional<PersonId> by) {
    // The payment's lock first, as a receipt takes it; then the member's. Both are held until the transaction ends.
    expecting.withdraw(coop, Subscribing.KIND, subscription.id().value(), by.isPresent() ? "cancelled" : "expired");
    subscriptions.serialise(coop, subscription.member());
    if (subscriptions.find(coop, subscription.id()).filter(Subscription::pending).isEmpty()) {
      return false;
    }
    subscriptions.cancel(coop, subscription.id(), by, clock.instant());
    return true;
  }

  /** When it runs. */
  @Configuration(proxyBeanMethods = false)
  static class Nightly {
    @Bean
    RecurringTask<Void> expiringSubscriptions(Cancelling cancelling) {
      return Tasks.recurring("expire-share-subscriptions", Schedules.daily(LocalTime.of(2, 40))).execute((task, context) -> cancelling.expire());
    }
  }
}
