package coop.phyle.deciding;

import coop.phyle.kernel.rules.Matter;
import coop.phyle.kernel.rules.ResolutionKind;
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
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Putting questions, for programs: draft, notice, withdrawal. */
@RestController
@RequestMapping("/api/v1/c/{coop}/decisions")
class ProposalsApi {
  private final Proposing proposing;
  private final GivingNotice notices;
  private final Withdrawing withdrawing;
  private final Problems problems;

  ProposalsApi(Proposing proposing, GivingNotice notices, Withdrawing withdrawing, Problems problems) {
    this.proposing = proposing;
    this.notices = notices;
    this.withdrawing = withdrawing;
    this.problems = problems;
  }

  /**
   * A question to put. Matter and kind in small letters with hyphens.
   *
   * @param subject what the matter asks for: {@code {"member": "…"}}, {@code {"draft": "…"}}
   * @param kind absent for the lowest the statutes allow
   * @param tags subjects it is about, five at most
   */
  record ProposalJson(
      @Nullable String matter,
      @Nullable Map<String, String> subject,
      @Nullable String title,
      @Nullable String body,
      @Nullable String kind,
      @Nullable Boolean secret,
      @Nullable List<String> tags) {}

  record DraftedJson(int number) {}

  record DatesJson(Instant opensAt, Instant closesAt) {}

  @May(Who.MEMBER)
  @Gives(value = DraftedJson.class, status = 201)
  @PostMapping
  ResponseEntity<?> propose(Coop coop, Viewer viewer, @RequestBody ProposalJson proposal) {
    return read(viewer, proposal).<ResponseEntity<?>>map(draft -> switch (proposing.draft(coop.id(), draft)) {
      case Drafting.Refused refused -> problems.response(refused.problems());
      case Drafting.Drafted drafted -> ResponseEntity.created(URI.create(DecisionController.path(coop, drafted.number().value())))
          .body(new DraftedJson(drafted.number().value()));
    }).orElseGet(this::noMatter);
  }

  /** Words one's own draft anew; everything is sent again. */
  @May(Who.MEMBER)
  @Gives(status = 204)
  @PostMapping("/{number:\\d{1,9}}/draft")
  ResponseEntity<?> revise(Coop coop, Viewer viewer, @PathVariable int number, @RequestBody ProposalJson proposal) {
    return read(viewer, proposal).<ResponseEntity<?>>map(draft -> switch (proposing.revise(coop.id(), DecisionsApi.known(number), draft)) {
      case Drafting.Refused refused -> problems.response(refused.problems());
      case Drafting.Drafted drafted -> ResponseEntity.noContent().build();
    }).orElseGet(this::noMatter);
  }

  private static Optional<Draft> read(Viewer viewer, ProposalJson proposal) {
    return Keys.read(Matter.class, name(proposal.matter())).map(matter -> new Draft(
        viewer.self(),
        matter,
        Objects.requireNonNullElse(proposal.subject(), Map.of()),
        Objects.requireNonNullElse(proposal.title(), ""),
        Objects.requireNonNullElse(proposal.body(), ""),
        Keys.read(ResolutionKind.class, name(proposal.kind())),
        Boolean.TRUE.equals(proposal.secret()),
        Tags.read(String.join(",", Objects.requireNonNullElse(proposal.tags(), List.of())))));
  }

  private ResponseEntity<?> noMatter() {
    return problems.response(List.of(Problem.of("matter", "deciding.problem.matter")));
  }

  /** Gives notice of one's own draft: text, rules and dates are fixed from then on. */
  @May(Who.MEMBER)
  @Gives(DatesJson.class)
  @PostMapping("/{number:\\d{1,9}}/notice")
  ResponseEntity<?> give(Coop coop, Viewer viewer, @PathVariable int number) {
    return switch (notices.give(coop.id(), DecisionsApi.known(number), viewer.self())) {
      case Notification.Refused refused -> problems.response(HttpStatus.CONFLICT, refused.problems());
      case Notification.Given given -> ResponseEntity.ok(new DatesJson(given.opensAt(), given.closesAt()));
    };
  }

  /** Withdraws one's own question before voting opens. */
  @May(Who.MEMBER)
  @Gives(status = 204)
  @PostMapping("/{number:\\d{1,9}}/withdrawal")
  ResponseEntity<?> withdraw(Coop coop, Viewer viewer, @PathVariable int number) {
    return withdrawing.withdraw(coop.id(), DecisionsApi.known(number), viewer.self())
        ? ResponseEntity.noContent().build()
        : problems.response(HttpStatus.CONFLICT, List.of(Problem.of("", "deciding.problem.too-late")));
  }

  private static String name(@Nullable String key) {
    return Optional.ofNullable(key).orElse("").replace('-', '_').toUpperCase(Locale.ROOT);
  }
}
