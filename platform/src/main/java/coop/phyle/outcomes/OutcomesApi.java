package coop.phyle.outcomes;

import coop.phyle.discussion.TaskId;
import coop.phyle.shell.Coop;
import coop.phyle.shell.Gives;
import coop.phyle.shell.May;
import coop.phyle.shell.Problem;
import coop.phyle.shell.Problems;
import coop.phyle.shell.Viewer;
import coop.phyle.shell.Who;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Results for programs: the same use cases as the pages. */
@RestController
@RequestMapping("/api/v1/c/{coop}/outcomes")
class OutcomesApi {
  private static final String ONE = "/{number:[1-9][0-9]{0,8}}";
  private static final String OF = "/of/{kind:[a-z]+}/{number:[1-9][0-9]{0,8}}";
  private final ListingResults listing;
  private final ReadingResults reading;
  private final AddingResults adding;
  private final NotingProgress noting;
  private final Reviewing reviewing;
  private final TalkingOver talking;
  private final Problems problems;

  OutcomesApi(
      ListingResults listing, ReadingResults reading, AddingResults adding, NotingProgress noting, Reviewing reviewing, TalkingOver talking, Problems problems) {
    this.listing = listing;
    this.reading = reading;
    this.adding = adding;
    this.noting = noting;
    this.reviewing = reviewing;
    this.talking = talking;
    this.problems = problems;
  }

  /**
   * A result as the form has it. One member or one circle answers for it.
   *
   * @param member name or number in the register
   * @param circle its number
   * @param starts day as 2027-03-01
   * @param due day
   * @param weight among the parts of a whole, 1 to 100; left out for 1
   * @param version of the wording that is changed, where one is
   */
  record ResultJson(
      @Nullable String title, @Nullable String body, @Nullable String member, @Nullable String circle, @Nullable String starts, @Nullable String due,
      @Nullable String weight, @Nullable Integer version) {
    Map<String, String> fields() {
      return Map.of(
          "title", text(title), "body", text(body), "member", text(member), "circle", text(circle), "starts", text(starts), "due", text(due), "weight", text(weight));
    }
  }

  /** @param status planned, in-hand, done or dropped; @param percent whole, where it is in hand and has no parts */
  record NoteJson(@Nullable String status, @Nullable Integer percent, @Nullable String words) {}

  /** @param who name or number of a member; @param day as 2027-03-01 */
  record TaskJson(@Nullable String what, @Nullable String who, @Nullable String day) {}

  record TurnJson(boolean done) {}

  /** @param review the next day to look at it again; @param seen what was seen now */
  record ReviewJson(@Nullable String review, @Nullable String seen) {}

  /** The number of what was kept or begun. */
  record KeptJson(int number) {}

  @May(Who.MEMBER)
  @GetMapping
  OutcomeJson.Board list(
      Coop coop, Viewer viewer, @RequestParam(defaultValue = "") String status, @RequestParam(defaultValue = "") String who,
      @RequestParam(defaultValue = "false") boolean overdue, @RequestParam(defaultValue = "2147483647") int before) {
    return OutcomeJson.of(listing.board(coop.id(), viewer.self(), Filter.of(status, who, overdue), before));
  }

  @May(Who.MEMBER)
  @GetMapping(ONE)
  OutcomeJson.Result show(Coop coop, Viewer viewer, @PathVariable int number) {
    return OutcomeJson.of(reading.show(coop.id(), new ResultNumber(number), viewer).orElseThrow(OutcomesController::none));
  }

  @May(Who.MEMBER)
  @GetMapping(OF)
  OutcomeJson.Followed followed(Coop coop, Viewer viewer, @PathVariable String kind, @PathVariable int number) {
    return OutcomeJson.of(reading.followed(coop.id(), OutcomesController.source(kind, number), viewer).orElseThrow(OutcomesController::none));
  }

  @May({Who.SECRETARY, Who.DIRECTOR})
  @Gives(value = KeptJson.class, status = 201)
  @PostMapping(OF)
  ResponseEntity<?> add(Coop coop, Viewer viewer, @PathVariable String kind, @PathVariable int number, @RequestBody ResultJson sent) {
    return answer(coop, adding.add(coop, viewer, OutcomesController.source(kind, number), sent.fields()));
  }

  /** A part of a whole. */
  @May(Who.MEMBER)
  @Gives(value = KeptJson.class, status = 201)
  @PostMapping(ONE + "/parts")
  ResponseEntity<?> part(Coop coop, Viewer viewer, @PathVariable int number, @RequestBody ResultJson sent) {
    return answer(coop, adding.add(coop, viewer, new ResultNumber(number), sent.fields()));
  }

  @May(Who.MEMBER)
  @Gives(value = KeptJson.class, status = 201)
  @PostMapping(ONE + "/versions")
  ResponseEntity<?> change(Coop coop, Viewer viewer, @PathVariable int number, @RequestBody ResultJson sent) {
    return answer(coop, adding.change(coop, viewer, new ResultNumber(number), Objects.requireNonNullElse(sent.version(), 0), sent.fields()));
  }

  @May(Who.MEMBER)
  @Gives(value = KeptJson.class, status = 201)
  @PostMapping(ONE + "/notes")
  ResponseEntity<?> note(Coop coop, Viewer viewer, @PathVariable int number, @RequestBody NoteJson note) {
    var percent = note.percent() == null ? "" : Integer.toString(note.percent());
    return answer(coop, noting.note(coop, viewer, new ResultNumber(number), Status.read(text(note.status())), percent, text(note.words())));
  }

  @May(Who.MEMBER)
  @Gives(value = KeptJson.class, status = 201)
  @PostMapping(ONE + "/tasks")
  ResponseEntity<?> task(Coop coop, Viewer viewer, @PathVariable int number, @RequestBody TaskJson task) {
    return answer(coop, talking.task(coop, viewer.self(), new ResultNumber(number), text(task.what()), text(task.who()), text(task.day())));
  }

  @May(Who.MEMBER)
  @Gives(status = 204)
  @PostMapping(ONE + "/tasks/{task}/turns")
  ResponseEntity<?> tick(Coop coop, Viewer viewer, @PathVariable int number, @PathVariable UUID task, @RequestBody TurnJson turn) {
    if (!talking.tick(coop, viewer.self(), new TaskId(task), turn.done())) {
      throw OutcomesController.none();
    }
    return ResponseEntity.noContent().build();
  }

  @May(Who.MEMBER)
  @Gives(value = KeptJson.class, status = 201)
  @PostMapping(ONE + "/threads")
  ResponseEntity<?> talk(Coop coop, Viewer viewer, @PathVariable int number) {
    var thread = talking.begin(coop, viewer.self(), new ResultNumber(number)).orElseThrow(OutcomesController::none);
    return ResponseEntity.created(URI.create("/c/" + coop.slug() + "/threads/" + thread)).body(new KeptJson(thread.value()));
  }

  @May(Who.MEMBER)
  @Gives(status = 204)
  @PostMapping(OF + "/reviews")
  ResponseEntity<?> review(Coop coop, Viewer viewer, @PathVariable String kind, @PathVariable int number, @RequestBody ReviewJson review) {
    var problem = reviewing.review(coop, viewer, OutcomesController.source(kind, number), text(review.review()), text(review.seen()));
    return problem.isEmpty() ? ResponseEntity.noContent().build() : problems.response(List.<Problem>of(problem.get()));
  }

  private ResponseEntity<?> answer(Coop coop, Kept kept) {
    return switch (kept) {
      case Kept.Done(var number) -> ResponseEntity.created(URI.create("/c/" + coop.slug() + "/outcomes/" + number)).body(new KeptJson(number.value()));
      case Kept.Gone gone -> throw OutcomesController.none();
      case Kept.Refused(var faults) -> problems.response(faults);
    };
  }

  private static String text(@Nullable String sent) {
    return sent == null ? "" : sent;
  }
}
