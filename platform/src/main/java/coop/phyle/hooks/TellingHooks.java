package coop.phyle.hooks;

import coop.phyle.identity.Coops;
import coop.phyle.record.FollowingActs;
import coop.phyle.shell.Coop;
import coop.phyle.shell.CoopId;
import coop.phyle.shell.Tenancy;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Tells each hook the acts it has not heard of, in their order. Nothing is sent inside a transaction, so a slow receiver holds nobody up. */
@Component
class TellingHooks {
  private static final Logger LOG = LoggerFactory.getLogger(TellingHooks.class);
  private final Hooks hooks;
  private final Progress progress;
  private final FollowingActs acts;
  private final Sending sending;
  private final Outcomes outcomes;
  private final Coops coops;
  private final Tenancy tenancy;
  private final TransactionTemplate transaction;

  TellingHooks(
      Hooks hooks,
      Progress progress,
      FollowingActs acts,
      Sending sending,
      Outcomes outcomes,
      Coops coops,
      Tenancy tenancy,
      TransactionTemplate transaction) {
    this.hooks = hooks;
    this.progress = progress;
    this.acts = acts;
    this.sending = sending;
    this.outcomes = outcomes;
    this.coops = coops;
    this.tenancy = tenancy;
    this.transaction = transaction;
  }

  void tellAll() {
    List<CoopId> due = tenancy.acrossCoops(() -> transaction.execute(status -> progress.coopsDue()));
    for (var id : due) {
      var coop = coops.byId(id).orElseThrow();
      tenancy.in(id, () -> tell(coop));
    }
  }

  /** Runs in the tenancy of the co-op. */
  void tell(Coop coop) {
    List<Hook> live = transaction.execute(status -> hooks.live(coop.id()));
    for (var hook : live) {
      try {
        transaction.execute(status -> progress.claim(coop.id(), hook.id())).ifPresent(place -> tell(coop, hook, place));
      } catch (RuntimeException e) {
        LOG.error("hook {} of co-op {} could not be told", hook.id(), coop.slug(), e);
      }
    }
  }

  private void tell(Coop coop, Hook hook, Progress.Place from) {
    var place = from;
    for (var act : acts.after(coop.id(), from.position(), hook.locale())) {
      if (hook.hears(act.kind())) {
        var attempt = sending.send(coop, hook, act);
        if (!attempt.good()) {
          outcomes.failed(coop, hook, place, attempt);
          return;
        }
        outcomes.went(coop, hook, attempt);
      }
      place = new Progress.Place(act.position(), 0);
    }
    outcomes.upTo(coop, hook, place);
  }
}
