package coop.phyle.hooks;

import coop.phyle.identity.Secret;
import coop.phyle.record.FollowingActs;
import coop.phyle.shell.CoopId;
import coop.phyle.shell.Ids;
import coop.phyle.shell.PersonId;
import coop.phyle.shell.Problem;
import java.net.URI;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Sets hooks up, changes and ends them. */
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

    record Changed() implements Kept {}

    record Refused(List<Problem> problems) implements Kept {}

    /** There is no such hook, or it has ended. */
    record Gone() implements Kept {}
  }

  Kept add(CoopId coop, PersonId by, Asked asked, Locale locale) {
    var problems = faults(asked);
    check(problems, hooks.live(coop).size() < MOST, "");
    if (!problems.isEmpty()) {
      return new Kept.Refused(problems);
    }
    var hook = hook(new HookId(Ids.next()), asked, locale, by, clock.instant());
    var secret = Secret.random("phyle_hook_").text();
    hooks.add(coop, hook, secret);
    progress.begin(coop, hook.id(), acts.last(coop));
    return new Kept.Made(hook.id(), secret);
  }

  /** Its secret stays, and so does its place in the record: what it has not been told yet is told as it stands now. */
  Kept change(CoopId coop, HookId id, PersonId by, Asked asked) {
    var live = hooks.hold(coop, id);
    var problems = faults(asked);
    if (live.isEmpty() || !problems.isEmpty()) {
      return live.isEmpty() ? new Kept.Gone() : new Kept.Refused(problems);
    }
    hooks.change(coop, hook(id, asked, live.get().locale(), live.get().madeBy(), live.get().madeAt()), by);
    return new Kept.Changed();
  }

  private static List<Problem> faults(Asked asked) {
    var name = asked.name().strip();
    var problems = new ArrayList<Problem>();
    check(problems, !name.isEmpty() && name.length() <= LONGEST_NAME && name.chars().noneMatch(Character::isISOControl), "name");
    check(problems, address(asked.url().strip()).isPresent(), "url");
    check(problems, Shape.read(asked.shape()).isPresent(), "shape");
    check(problems, !topics(asked).isEmpty(), "topics");
    return problems;
  }

  private static Hook hook(HookId id, Asked asked, Locale locale, PersonId madeBy, Instant madeAt) {
    return new Hook(
        id, asked.name().strip(), address(asked.url().strip()).orElseThrow(), Shape.read(asked.shape()).orElseThrow(), topics(asked), locale, madeBy, madeAt);
  }

  private static Set<Topic> topics(Asked asked) {
    return asked.topics().stream().flatMap(text -> Topic.read(text).stream()).collect(Collectors.toSet());
  }

  void end(CoopId coop, HookId hook, PersonId by) {
    hooks.end(coop, hook, by);
  }

  @Transactional(readOnly = true)
  List<HookPages.Shown> list(CoopId coop) {
    return hooks.live(coop).stream().map(hook -> shown(coop, hook)).toList();
  }

  @Transactional(readOnly = true)
  Optional<HookPages.Shown> find(CoopId coop, HookId id) {
    return hooks.live(coop, id).map(hook -> shown(coop, hook));
  }

  private HookPages.Shown shown(CoopId coop, Hook hook) {
    return new HookPages.Shown(
        hook.id().toString(), hook.name(), hook.url().toString(), hook.shape(), hook.topics().stream().sorted().toList(), progress.last(coop, hook.id()));
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
