package coop.phyle.hooks;

import coop.phyle.kernel.json.Json;
import coop.phyle.record.FollowingActs;
import coop.phyle.shell.Coop;
import coop.phyle.shell.Site;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Puts an act into a hook's shape, signs it and sends it. */
@Component
class Sending {
  private final Posting posting;
  private final Hooks hooks;
  private final MessageSource messages;
  private final TransactionTemplate transaction;
  private final Site site;
  private final Clock clock;

  Sending(Posting posting, Hooks hooks, MessageSource messages, TransactionTemplate transaction, Site site, Clock clock) {
    this.posting = posting;
    this.hooks = hooks;
    this.messages = messages;
    this.transaction = transaction;
    this.site = site;
    this.clock = clock;
  }

  HookPages.Attempt send(Coop coop, Hook hook, FollowingActs.Followed act) {
    // The same act has the same id however often it is sent, so that a receiver can tell.
    var delivery = hook.id() + "-" + act.position();
    var address = site.absolute("/c/" + coop.slug() + act.link().orElse("/record"));
    return send(coop, hook, new Shape.Told(delivery, coop.slug(), coop.name(), act.kind(), act.at().toString(), act.body(), act.words(), address));
  }

  HookPages.Attempt test(Coop coop, Hook hook) {
    var words = messages.getMessage("hooks.test.words", new Object[] {hook.name()}, hook.locale());
    var at = clock.instant();
    var delivery = hook.id() + "-test-" + at.toEpochMilli();
    return send(coop, hook, new Shape.Told(delivery, coop.slug(), coop.name(), "test", at.toString(), Json.obj(), words, site.absolute("/c/" + coop.slug() + "/hooks")));
  }

  private HookPages.Attempt send(Coop coop, Hook hook, Shape.Told told) {
    String secret = transaction.execute(status -> hooks.secret(coop.id(), hook.id()));
    var at = clock.instant();
    var body = hook.shape().body(told);
    var headers = Map.of("Phyle-Signature", Signing.header(secret, at, body), "Phyle-Event", told.kind(), "Phyle-Delivery", told.delivery());
    return switch (posting.post(hook.url(), headers, body)) {
      case Posting.Answer.Status status -> new HookPages.Attempt(told.kind(), at, Optional.of(status.code()), Optional.empty());
      case Posting.Answer.Failed failed -> new HookPages.Attempt(told.kind(), at, Optional.empty(), Optional.of(failed.why()));
    };
  }
}
