package coop.phyle.hooks;

import coop.phyle.identity.Secret;
import coop.phyle.record.FollowingActs;
import coop.phyle.shell.CoopId;
import coop.phyle.shell.Ids;
import coop.phyle.shell.PersonId;
import coop.phyle.shell.Problem;
import java.net.URI;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Sets hooks up and ends them. */
@Service
@Transactional
class KeepingHooks {
  private static final int MOST = 20;
  private static final int LONGEST_URL = 400;
  private static final int LONGEST_NAME = 80;
  private static final int HTTPS = 443;
  private static final int FIRST_FREE_PORT = 1024;

  private final Hooks hooks;
  private final Progress progress;
  private final FollowingActs acts;
  private final Clock clock;

  KeepingHooks(Hooks hooks, Progress progress, FollowingActs acts, Clock clock) {
    this.hooks = hooks;
    this.progress = progress;
    this.acts = acts;
    this.clock = clock;
  }

  /** What somebody asks for, as typed. */
  record Asked(String name, String url, String shape, Collection<String> topics) {}

  /** What came of it. */
  sealed interface Kept {
    /** @param secret told this once */
    record Made(HookId id, String secret) implements Kept {}

    record Refused(List<Problem> problems) implements Kept {}
  }

  Kept add(CoopId coop, PersonId by, Asked asked, Locale locale) {
    var name = asked.name().strip();
    var url = address(asked.url().strip());
    var shape = Shape.read(asked.shape());
    var topics = asked.topics().stream().flatMap(text -> Topic.read(text).stream()).collect(Collectors.toSet());
    var problems = new ArrayList<Problem>();
    check(problems, !name.isEmpty() && name.length() <= LONGEST_NAME && name.chars().noneMatch(Character::isISOControl), "name");
    check(problems, url.isPresent(), "url");
    check(problems, shape.isPresent(), "shape");
    check(problems, !topics.isEmpty(), "topics");
    check(problems, hooks.live(coop).size() < MOST, "");
    if (!problems.isEmpty()) {
      return new Kept.Refused(problems);
    }
    var hook = new Hook(new HookId(Ids.next()), name, url.orElseThrow(), shape.orElseThrow(), topics, locale, by, clock.instant());
    var secret = Secret.random("phyle_hook_").text();
    hooks.add(coop, hook, secret);
    progress.begin(coop, hook.id(), acts.last(coop));
    return new Kept.Made(hook.id(), secret);
  }

  void end(CoopId coop, HookId hook, PersonId by) {
    hooks.end(coop, hook, by);
  }

  @Transactional(readOnly = true)
  List<HookPages.Shown> list(CoopId coop) {
    return hooks.live(coop).stream()
        .map(h -> new HookPages.Shown(h.id().toString(), h.name(), h.url().toString(), h.shape(), h.topics().stream().sorted().toList(), progress.last(coop, h.id())))
        .toList();
  }

  private static void check(List<Problem> problems, boolean fine, String field) {
    if (!fine) {
      problems.add(Problem.of(field, "hooks.problem." + (field.isEmpty() ? "many" : field), MOST));
    }
  }

  /** Whether the machine behind the name may be reached is asked each time something is sent: names change. */
  private static Optional<URI> address(String typed) {
    try {
      var uri = new URI(typed).parseServerAuthority();
      var port = uri.getPort() < 0 ? HTTPS : uri.getPort();
      var fine =
          "https".equalsIgnoreCase(uri.getScheme())
              && uri.getHost() != null
              && uri.getRawUserInfo() == null
              && uri.getRawFragment() == null
              && typed.length() <= LONGEST_URL
              && typed.chars().allMatch(c -> c > 32 && c < 127)
              && (port == HTTPS || port >= FIRST_FREE_PORT);
      return fine ? Optional.of(new URI("https" + typed.substring("https".length()))) : Optional.empty();
    } catch (java.net.URISyntaxException e) {
      return Optional.empty();
    }
  }
}
