package coop.phyle.hooks;

import coop.phyle.notices.Notice;
import coop.phyle.notices.Notices;
import coop.phyle.shell.Coop;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Notes what came of telling a hook. One that fails for two days is ended, and whoever made it hears of it. */
@Service
@Transactional
class Outcomes {
  static final int MOST_TRIES = 13;
  private static final int GONE = 410;
  private final Hooks hooks;
  private final Progress progress;
  private final Notices notices;
  private final Clock clock;

  Outcomes(Hooks hooks, Progress progress, Notices notices, Clock clock) {
    this.hooks = hooks;
    this.progress = progress;
    this.notices = notices;
    this.clock = clock;
  }

  /** How long after a try that came to nothing the next one is due: 1, 4, 16 … minutes, six hours at most. */
  static Duration pause(int tries) {
    return Duration.ofMinutes(Math.min(360, 1L << Math.min(20, 2 * (tries - 1))));
  }

  /** A try that tells of nothing that happened. */
  void tried(Coop coop, Hook hook, HookPages.Attempt attempt) {
    progress.note(coop.id(), hook.id(), attempt);
  }

  /** @param place the act that was told included: whoever goes on after a crash does not tell it again */
  void went(Coop coop, Hook hook, Progress.Place place, HookPages.Attempt attempt) {
    tried(coop, hook, attempt);
    progress.keep(coop.id(), hook.id(), place);
  }

  void upTo(Coop coop, Hook hook, Progress.Place place) {
    progress.move(coop.id(), hook.id(), place, clock.instant());
  }

  /** @param place what was told before, which stays told */
  void failed(Coop coop, Hook hook, Progress.Place place, HookPages.Attempt attempt) {
    var tries = place.tries() + 1;
    progress.note(coop.id(), hook.id(), attempt);
    progress.move(coop.id(), hook.id(), new Progress.Place(place.position(), tries), clock.instant().plus(pause(tries)));
    if (tries >= MOST_TRIES || attempt.status().filter(code -> code == GONE).isPresent()) {
      hooks.end(coop.id(), hook.id(), null);
      notices.send(
          Notice.to(hook.madeBy(), "hooks.mail.ended.subject", "hooks.mail.ended.body", List.of(hook.name(), coop.name()), "/c/" + coop.slug() + "/hooks"));
    }
  }
}
