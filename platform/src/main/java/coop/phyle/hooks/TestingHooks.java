package coop.phyle.hooks;

import coop.phyle.shell.Coop;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Sends a hook something harmless, to see whether it arrives. What came of it stands in its list of tries. */
@Component
class TestingHooks {
  private final Hooks hooks;
  private final Sending sending;
  private final Outcomes outcomes;
  private final TransactionTemplate transaction;

  TestingHooks(Hooks hooks, Sending sending, Outcomes outcomes, TransactionTemplate transaction) {
    this.hooks = hooks;
    this.sending = sending;
    this.outcomes = outcomes;
    this.transaction = transaction;
  }

  /** What came of it; nothing where there is no such hook. */
  Optional<HookPages.Attempt> test(Coop coop, HookId id) {
    Optional<Hook> hook = transaction.execute(status -> hooks.live(coop.id(), id));
    return hook.map(live -> {
      var attempt = sending.test(coop, live);
      outcomes.tried(coop, live, attempt);
      return attempt;
    });
  }
}
