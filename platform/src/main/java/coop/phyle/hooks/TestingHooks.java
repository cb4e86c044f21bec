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

  void test(Coop coop, HookId id) {
    Optional<Hook> hook = transaction.execute(status -> hooks.live(coop.id(), id));
    hook.ifPresent(live -> outcomes.went(coop, live, sending.test(coop, live)));
  }
}
