package coop.phyle.circles;

import coop.phyle.shell.Coop;
import coop.phyle.shell.Gives;
import coop.phyle.shell.May;
import coop.phyle.shell.PersonId;
import coop.phyle.shell.Problem;
import coop.phyle.shell.Problems;
import coop.phyle.shell.Viewer;
import coop.phyle.shell.Who;
import java.net.URI;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Circles for programs: the same use cases as the pages. */
@RestController
@RequestMapping("/api/v1/c/{coop}/circles")
class CirclesApi {
  private final ReadingCircles reading;
  private final KeepingCircles keeping;
  private final Seating seating;
  private final FindingMembers finding;
  private final InvitingGuests inviting;
  private final Problems problems;

  CirclesApi(
      ReadingCircles reading, KeepingCircles keeping, Seating seating, FindingMembers finding, InvitingGuests inviting, Problems problems) {
    this.reading = reading;
    this.keeping = keeping;
    this.seating = seating;
    this.finding = finding;
    this.inviting = inviting;
    this.problems = problems;
  }

  /** @param openness open, request or invitation */
  record CharterJson(@Nullable String name, @Nullable String aim, @Nullable String openness) {
    Charter read() {
      return new Charter(text(name), text(aim), text(openness).toUpperCase(Locale.ROOT));
    }
  }

  record CircleJson(int number, String name, String aim, String openness, boolean closed, boolean sits, boolean coordinates) {}

  record SeatJson(UUID person, String name, boolean guest, @Nullable LocalDate until, boolean coordinates) {}

  record WholeJson(CircleJson circle, List<SeatJson> seats, List<CirclePages.Asking> requests, List<CirclePages.Invited> invitations) {}

  record JoinJson(@Nullable String words) {}

  /** @param person name or number in the register */
  record AddJson(@Nullable String person) {}

  /** @param until first day they no longer sit here */
  record GuestJson(@Nullable String email, @Nullable LocalDate until, @Nullable String language) {}

  record AnswerJson(boolean accepts) {}

  record ReasonJson(@Nullable String reason) {}

  record NumberJson(int number) {}

  @May(Who.SIGNED_IN)
  @GetMapping
  List<CircleJson> list(Coop coop, Viewer viewer) {
    var board = reading.board(coop.id(), viewer.self());
    return Stream.concat(board.open().stream().map(row -> json(row, false)), board.closed().stream().map(row -> json(row, true))).toList();
  }

  @May(Who.SIGNED_IN)
  @GetMapping("/{number:\\d{1,9}}")
  WholeJson one(Coop coop, Viewer viewer, @PathVariable int number) {
    var shown = reading.show(coop.id(), known(number), viewer).orElseThrow(CirclesController::gone);
    var c = shown.circle();
    var me = shown.seats().stream().filter(CirclePages.Seat::me).anyMatch(CirclePages.Seat::coordinates);
    return new WholeJson(
        new CircleJson(number, c.name(), c.aim(), word(c.openness()), !c.isOpen(), shown.sits(), me),
        shown.seats().stream().map(s -> new SeatJson(s.person().value(), s.name(), s.guest(), s.until().orElse(null), s.coordinates())).toList(),
        shown.asking(),
        shown.invited());
  }

  @May(Who.MEMBER)
  @Gives(value = NumberJson.class, status = 201)
  @PostMapping
  ResponseEntity<?> open(Coop coop, Viewer viewer, @RequestBody CharterJson charter) {
    return switch (keeping.open(coop.id(), viewer.self(), charter.read())) {
      case Step.Taken(var number) -> ResponseEntity.created(URI.create("/c/" + coop.slug() + "/circles/" + number)).body(new NumberJson(number.value()));
      case Step.Gone gone -> throw CirclesController.gone();
      case Step.Refused(var faults) -> problems.response(faults);
    };
  }

  @May({Who.MEMBER, Who.SECRETARY})
  @Gives(status = 204)
  @PostMapping("/{number:\\d{1,9}}/charter")
  ResponseEntity<?> rewrite(Coop coop, Viewer viewer, @PathVariable int number, @RequestBody CharterJson charter) {
    return answer(keeping.rewrite(coop.id(), known(number), viewer, charter.read()));
  }

  @May({Who.MEMBER, Who.SECRETARY})
  @Gives(status = 204)
  @PostMapping("/{number:\\d{1,9}}/closure")
  ResponseEntity<?> close(Coop coop, Viewer viewer, @PathVariable int number, @RequestBody ReasonJson sent) {
    return answer(keeping.close(coop.id(), known(number), viewer, text(sent.reason())));
  }

  @May(Who.MEMBER)
  @Gives(status = 204)
  @PostMapping("/{number:\\d{1,9}}/seats")
  ResponseEntity<?> join(Coop coop, Viewer viewer, @PathVariable int number, @RequestBody JoinJson sent) {
    return answer(seating.join(coop, known(number), viewer.self(), text(sent.words())));
  }

  @May({Who.MEMBER, Who.SECRETARY})
  @Gives(status = 204)
  @PostMapping("/{number:\\d{1,9}}/members")
  ResponseEntity<?> add(Coop coop, Viewer viewer, @PathVariable int number, @RequestBody AddJson sent) {
    return answer(seating.add(coop, known(number), viewer, finding.find(coop.id(), text(sent.person()))));
  }

  @May(Who.SIGNED_IN)
  @Gives(status = 204)
  @PostMapping("/{number:\\d{1,9}}/seats/{person}/end")
  ResponseEntity<?> leave(Coop coop, Viewer viewer, @PathVariable int number, @PathVariable UUID person) {
    return answer(seating.leave(coop.id(), known(number), viewer, new PersonId(person)));
  }

  @May({Who.MEMBER, Who.SECRETARY})
  @Gives(status = 204)
  @PostMapping("/{number:\\d{1,9}}/coordinators/{person}")
  ResponseEntity<?> coordinate(Coop coop, Viewer viewer, @PathVariable int number, @PathVariable UUID person) {
    return answer(seating.coordinate(coop.id(), known(number), viewer, new PersonId(person), true));
  }

  @May({Who.MEMBER, Who.SECRETARY})
  @Gives(status = 204)
  @PostMapping("/{number:\\d{1,9}}/coordinators/{person}/end")
  ResponseEntity<?> standDown(Coop coop, Viewer viewer, @PathVariable int number, @PathVariable UUID person) {
    return answer(seating.coordinate(coop.id(), known(number), viewer, new PersonId(person), false));
  }

  @May({Who.MEMBER, Who.SECRETARY})
  @Gives(status = 204)
  @PostMapping("/{number:\\d{1,9}}/requests/{request}/answer")
  ResponseEntity<?> answered(Coop coop, Viewer viewer, @PathVariable int number, @PathVariable UUID request, @RequestBody AnswerJson sent) {
    known(number);
    return answer(seating.answer(coop, request, viewer, sent.accepts()));
  }

  @May({Who.MEMBER, Who.SECRETARY})
  @Gives(status = 204)
  @PostMapping("/{number:\\d{1,9}}/guests")
  ResponseEntity<?> invite(Coop coop, Viewer viewer, @PathVariable int number, @RequestBody GuestJson guest) {
    var language = GuestsController.language(text(guest.language()));
    return answer(inviting.invite(coop, known(number), viewer, text(guest.email()), Optional.ofNullable(guest.until()), language));
  }

  @May({Who.MEMBER, Who.SECRETARY})
  @Gives(status = 204)
  @PostMapping("/{number:\\d{1,9}}/guests/{invitation}/revocation")
  ResponseEntity<?> revoke(Coop coop, Viewer viewer, @PathVariable int number, @PathVariable UUID invitation) {
    known(number);
    return answer(inviting.revoke(coop.id(), invitation, viewer));
  }

  private ResponseEntity<?> answer(Step step) {
    return switch (step) {
      case Step.Taken taken -> ResponseEntity.noContent().build();
      case Step.Gone gone -> problems.response(HttpStatus.NOT_FOUND, List.of(Problem.of("", "circles.problem.gone")));
      case Step.Refused(var faults) -> problems.response(faults);
    };
  }

  private static CircleJson json(CirclePages.Row row, boolean closed) {
    return new CircleJson(row.number(), row.name(), row.aim(), word(row.openness()), closed, row.sits(), row.coordinates());
  }

  private static CircleNumber known(int number) {
    if (number < 1) {
      throw CirclesController.gone();
    }
    return new CircleNumber(number);
  }

  private static String word(Openness openness) {
    return openness.name().toLowerCase(Locale.ROOT);
  }

  private static String text(@Nullable String given) {
    return Objects.requireNonNullElse(given, "");
  }
}
