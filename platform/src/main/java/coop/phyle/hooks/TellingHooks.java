package coop.phyle.hooks;

import coop.phyle.identity.Coops;
import coop.phyle.record.FollowingActs;
import coop.phyle.shell.Coop;
import coop.phyle.shell.CoopId;
import coop.phyle.shell.Tenancy;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Executors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Tells each hook the acts it has not heard of, in their order. Nothing is sent inside a transaction, several are told side by side, and none is told longer than
 * {@link #ROUND} at a time: a slow receiver holds nobody up for long.
 */
@Component
class TellingHooks {
  /** After this, and the one act that is under way, a hook waits for the next round; shorter than a claim, so that no other node tells it meanwhile. */
  static final Duration ROUND = Duration.ofMinutes(1);

  private static final int SIDE_BY_SIDE = 16;
  private static final Logger LOG = LoggerFactory.getLogger(TellingHooks.class);
  private final Hooks hooks;
  private final Progress progress;
  private final FollowingActs acts;
  private final Sending sending;
  private final Outcomes outcomes;
  private final Coops coops;
  private final Tenancy tenancy;
  private final TransactionTemplate transaction;
  private final Clock clock;

  TellingHooks(
      Hooks hooks,
      Progress progress,
      FollowingActs acts,
      Sending sending,
      Outcomes outcomes,
      Coops coops,
      Tenancy tenancy,
      TransactionTemplate transaction,
      Clock clock) {
    this.hooks = hooks;
    this.progress = progress;
    this.acts = acts;
    this.sending = sending;
    this.outcomes = outcomes;
    this.coops = coops;
    this.tenancy = tenancy;
    this.transaction = transaction;
    this.clock = clock;
  }

  void tellAll() {
    List<CoopId> due = tenancy.acrossCoops(() -> transaction.execute(status -> progress.coopsDue()));
    try (var threads = Executors.newFixedThreadPool(SIDE_BY_SIDE, Thread.ofVirtual().name("hooks-", 0).factory())) {
      for (var id : due) {
        var coop = coops.byId(id).orElseThrow();
        List<Hook> live = tenancy.in(id, () -> transaction.execute(status -> hooks.live(id)));
        live.forEach(hook -> threads.execute(() -> tenancy.in(id, () -> tell(coop, hook))));
      }
    }
  }

  /** Runs in the tenancy of the co-op. */
  void tell(Coop coop, Hook hook) {
    try {
      transaction.execute(status -> progress.claim(coop.id(), hook.id())).ifPresent(place -> tell(coop, hook, place));
    } catch (RuntimeException e) {
      LOG.error("hook {} of co-op {} could not be told", hook.id(), coop.slug(), e);
    }
  }

  private void tell(Coop coop, Hook hook, Progress.Place from) {
    var place = from;
    var end = clock.instant().plus(ROUND);
    for (var act : acts.after(coop.id(), from.position(), hook.locale())) {
      if (hook.hears(act.kind())) {
        var attempt = sending.send(coop, hook, act);
        if (!attempt.good()) {
          outcomes.failed(coop, hook, place, attempt);
          return;
        }
        place = new Progress.Place(act.position(), 0);
        outcomes.went(coop, hook, place, attempt);
        if (!clock.instant().isBefore(end)) {
          break;
        }
      }
      place = new Progress.Place(act.position(), 0);
    }
    outcomes.upTo(coop, hook, place);
  }
}
