package coop.phyle.hooks;

import coop.phyle.shell.Coop;
import coop.phyle.shell.Gives;
import coop.phyle.shell.May;
import coop.phyle.shell.Problems;
import coop.phyle.shell.Viewer;
import coop.phyle.shell.Who;
import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;

/** Hooks for programs: the same use cases as the page. */
@RestController
@RequestMapping("/api/v1/c/{coop}/hooks")
class HooksApi {
  private final KeepingHooks keeping;
  private final TestingHooks testing;
  private final Problems problems;

  HooksApi(KeepingHooks keeping, TestingHooks testing, Problems problems) {
    this.keeping = keeping;
    this.testing = testing;
    this.problems = problems;
  }

  /**
   * What a hook is to be.
   *
   * @param url https alone
   * @param shape json, slack, discord, teams or matrix
   * @param topics decisions, polls, elections, meetings, members, officers, circles, statutes, money
   */
  record TermsJson(@Nullable String name, @Nullable String url, @Nullable String shape, @Nullable List<String> topics) {
    KeepingHooks.Asked read() {
      return new KeepingHooks.Asked(text(name), text(url), text(shape), Objects.requireNonNullElse(topics, List.of()));
    }

    private static String text(@Nullable String given) {
      return Objects.requireNonNullElse(given, "");
    }
  }

  record HookJson(String id, String name, String url, String shape, List<String> topics) {
    static HookJson of(HookPages.Shown hook) {
      return new HookJson(hook.id(), hook.name(), hook.url(), hook.shape().text(), hook.topics().stream().map(Topic::text).toList());
    }
  }

  /** @param secret signs what is sent; told this once */
  record MadeJson(String id, String secret) {}

  /**
   * A try.
   *
   * @param kind of the act, or test
   * @param status the receiver's; null when it could not be asked
   * @param error why not
   */
  record DeliveryJson(String kind, String at, @Nullable Integer status, @Nullable String error, boolean arrived) {
    static DeliveryJson of(HookPages.Attempt attempt) {
      return new DeliveryJson(attempt.kind(), attempt.at().toString(), attempt.status().orElse(null), attempt.error().orElse(null), attempt.good());
    }
  }

  @May(Who.SECRETARY)
  @GetMapping
  List<HookJson> list(Coop coop) {
    return keeping.list(coop.id()).stream().map(HookJson::of).toList();
  }

  @May(Who.SECRETARY)
  @Gives(value = MadeJson.class, status = 201)
  @PostMapping
  ResponseEntity<?> add(Coop coop, Viewer viewer, @RequestBody TermsJson terms, Locale locale) {
    return answer(coop, keeping.add(coop.id(), viewer.self(), terms.read(), locale));
  }

  @May(Who.SECRETARY)
  @GetMapping("/{id}")
  HookJson one(Coop coop, @PathVariable UUID id) {
    return HookJson.of(found(coop, id).orElseThrow(HooksApi::none));
  }

  @May(Who.SECRETARY)
  @Gives(status = 204)
  @PostMapping("/{id}")
  ResponseEntity<?> change(Coop coop, Viewer viewer, @PathVariable UUID id, @RequestBody TermsJson terms) {
    return answer(coop, keeping.change(coop.id(), new HookId(id), viewer.self(), terms.read()));
  }

  @May(Who.SECRETARY)
  @Gives(status = 204)
  @PostMapping("/{id}/ending")
  ResponseEntity<?> end(Coop coop, Viewer viewer, @PathVariable UUID id) {
    var known = found(coop, id).isPresent();
    keeping.end(coop.id(), new HookId(id), viewer.self());
    if (!known) {
      throw none();
    }
    return ResponseEntity.noContent().build();
  }

  @May(Who.SECRETARY)
  @GetMapping("/{id}/deliveries")
  List<DeliveryJson> deliveries(Coop coop, @PathVariable UUID id) {
    return found(coop, id).orElseThrow(HooksApi::none).attempts().stream().map(DeliveryJson::of).toList();
  }

  @May(Who.SECRETARY)
  @PostMapping("/{id}/test")
  DeliveryJson test(Coop coop, @PathVariable UUID id) {
    return DeliveryJson.of(testing.test(coop, new HookId(id)).orElseThrow(HooksApi::none));
  }

  private Optional<HookPages.Shown> found(Coop coop, UUID id) {
    return keeping.find(coop.id(), new HookId(id));
  }

  private static ResponseStatusException none() {
    return new ResponseStatusException(HttpStatus.NOT_FOUND);
  }

  private ResponseEntity<?> answer(Coop coop, KeepingHooks.Kept kept) {
    return switch (kept) {
      case KeepingHooks.Kept.Made made ->
          ResponseEntity.created(URI.create("/api/v1/c/" + coop.slug() + "/hooks/" + made.id())).header("Cache-Control", "no-store").body(new MadeJson(made.id().toString(), made.secret()));
      case KeepingHooks.Kept.Changed changed -> ResponseEntity.noContent().build();
      case KeepingHooks.Kept.Refused refused -> problems.response(refused.problems());
      case KeepingHooks.Kept.Gone gone -> throw none();
    };
  }
}
