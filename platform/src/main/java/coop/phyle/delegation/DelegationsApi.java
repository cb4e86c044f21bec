package coop.phyle.delegation;

import coop.phyle.shell.Coop;
import coop.phyle.shell.Gives;
import coop.phyle.shell.May;
import coop.phyle.shell.Problem;
import coop.phyle.shell.Problems;
import coop.phyle.shell.Viewer;
import coop.phyle.shell.Who;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Delegations, for programs. */
@RestController
@RequestMapping("/api/v1/c/{coop}/delegations")
class DelegationsApi {
  private final Delegating delegating;
  private final ReadingDelegations reading;
  private final Problems problems;

  DelegationsApi(Delegating delegating, ReadingDelegations reading, Problems problems) {
    this.delegating = delegating;
    this.reading = reading;
    this.problems = problems;
  }

  /** @param to name in the register; nothing: to nobody */
  record LineJson(String id, String member, String from, @Nullable String to, String scope, String about, Instant givenAt, Instant expiresAt) {
    static LineJson of(DelegationPages.Line line) {
      return new LineJson(
          line.id(), line.member().toString(), line.from(), line.to().orElse(null), line.scope(), line.about(), line.given(), line.expires());
    }
  }

  /** @param most votes of others a delegate may carry; 0 where the statutes allow no delegation */
  record MineJson(int most, int months, List<LineJson> given, List<LineJson> received) {}

  /**
   * @param to number in the register or name; nothing: to nobody in this scope
   * @param scope coop, circle, tag or decision; @param about the number of a circle or a vote, or a subject
   */
  record WishJson(@Nullable String member, @Nullable String to, @Nullable String scope, @Nullable String about, @Nullable Integer months) {}

  record GivenJson(String id) {}

  @May(Who.MEMBER)
  @GetMapping
  MineJson mine(Coop coop, Viewer viewer) {
    var mine = reading.mine(coop.id(), viewer.self());
    return new MineJson(
        mine.most(), mine.months(), mine.given().stream().map(LineJson::of).toList(), mine.received().stream().map(LineJson::of).toList());
  }

  @May(Who.MEMBER)
  @Gives(value = GivenJson.class, status = 201)
  @PostMapping
  ResponseEntity<?> give(Coop coop, Viewer viewer, @RequestBody WishJson sent) {
    var wish =
        new Wish(
            DelegationController.member(Objects.requireNonNullElse(sent.member(), "")),
            Objects.requireNonNullElse(sent.to(), ""),
            sent.to() == null,
            Objects.requireNonNullElse(sent.scope(), "coop"),
            Objects.requireNonNullElse(sent.about(), ""),
            sent.months() == null ? "" : String.valueOf(sent.months()));
    return switch (delegating.give(coop.id(), viewer.self(), wish)) {
      case Delegating.Outcome.Done done ->
          ResponseEntity.created(URI.create("/c/" + coop.slug() + "/delegations")).body(new GivenJson(done.id().toString()));
      case Delegating.Outcome.Refused refused -> problems.response(refused.problems());
    };
  }

  @May(Who.MEMBER)
  @Gives(status = 204)
  @DeleteMapping("/{id}")
  ResponseEntity<?> revoke(Coop coop, Viewer viewer, @PathVariable UUID id) {
    return delegating.revoke(coop.id(), viewer.self(), new DelegationId(id))
        ? ResponseEntity.noContent().build()
        : problems.response(HttpStatus.NOT_FOUND, List.of(Problem.of("", "delegation.problem.gone")));
  }
}
