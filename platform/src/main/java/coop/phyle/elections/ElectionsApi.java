package coop.phyle.elections;

import coop.phyle.shell.Coop;
import coop.phyle.shell.Gives;
import coop.phyle.shell.May;
import coop.phyle.shell.Problems;
import coop.phyle.shell.Viewer;
import coop.phyle.shell.Who;
import coop.phyle.voting.VoteNumber;
import java.net.URI;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Elections for programs: the same use cases as the pages. */
@RestController
@RequestMapping("/api/v1/c/{coop}/elections")
class ElectionsApi {
  private final ReadingElections reading;
  private final Calling calling;
  private final Refilling refilling;
  private final Problems problems;

  ElectionsApi(ReadingElections reading, Calling calling, Refilling refilling, Problems problems) {
    this.reading = reading;
    this.calling = calling;
    this.refilling = refilling;
    this.problems = problems;
  }

  /** @param least fewest and most of the seats for a class, by its key; only for another body */
  record KeptJson(int least, int most) {}

  /**
   * A call. Days that are left out are the soonest the statutes allow.
   *
   * @param post director, secretary, treasurer or body
   * @param method scottish, meek or irv
   * @param votersClass key of the class that votes and is elected; nothing: all members
   * @param outgoing numbers in the register of directors whose seats are up
   */
  record CallJson(
      @Nullable String title, @Nullable String body, @Nullable String post, @Nullable String bodyName, int seats, @Nullable String method,
      @Nullable String votersClass, boolean secret, boolean seconded, @Nullable LocalDate nominationsOpen, @Nullable LocalDate nominationsClose,
      @Nullable LocalDate votingOpens, @Nullable LocalDate votingCloses, @Nullable List<Integer> outgoing, @Nullable Map<String, KeptJson> kept) {
    Call read() {
      var leaving = new HashSet<String>();
      Objects.requireNonNullElse(outgoing, List.<Integer>of()).forEach(number -> leaving.add(String.valueOf(number)));
      var bounds = new HashMap<String, String>();
      Objects.requireNonNullElse(kept, Map.<String, KeptJson>of()).forEach((id, of) -> {
        bounds.put("least." + id, String.valueOf(of.least()));
        bounds.put("most." + id, String.valueOf(of.most()));
      });
      return new Call(
          text(title), text(body), constant(post), text(bodyName), String.valueOf(seats), constant(method), text(votersClass), secret, seconded,
          day(nominationsOpen), day(nominationsClose), day(votingOpens), day(votingCloses), leaving, bounds);
    }
  }

  record RowJson(int number, String title, String stage, boolean waiting) {}

  record NumberJson(int number) {}

  record ReasonJson(@Nullable String reason) {}

  @May(Who.MEMBER)
  @GetMapping
  List<RowJson> list(Coop coop, Viewer viewer) {
    var board = reading.board(coop.id(), viewer);
    return Stream.concat(board.running().stream(), board.over().stream())
        .map(row -> new RowJson(row.number(), row.title(), ElectionJson.word(row.stage()), row.waiting())).toList();
  }

  @May(Who.MEMBER)
  @GetMapping("/{number:[1-9]\\d{0,8}}")
  ElectionJson one(Coop coop, Viewer viewer, @PathVariable int number) {
    return ElectionJson.of(reading.show(coop.id(), new VoteNumber(number), viewer).orElseThrow(ElectionController::gone));
  }

  @May({Who.SECRETARY, Who.DIRECTOR})
  @Gives(value = NumberJson.class, status = 201)
  @PostMapping
  ResponseEntity<?> call(Coop coop, Viewer viewer, @RequestBody CallJson call) {
    return switch (calling.call(coop.id(), call.read(), viewer.self())) {
      case Answer.Done(var number) -> ResponseEntity.created(URI.create(ElectionController.path(coop, number.value()))).body(new NumberJson(number.value()));
      case Answer.Gone gone -> throw ElectionController.gone();
      case Answer.Refused(var faults) -> problems.response(faults);
    };
  }

  @May({Who.SECRETARY, Who.DIRECTOR})
  @Gives(status = 204)
  @PostMapping("/{number:[1-9]\\d{0,8}}/calling-off")
  ResponseEntity<?> callOff(Coop coop, Viewer viewer, @PathVariable int number, @RequestBody ReasonJson sent) {
    return answer(problems, calling.callOff(coop.id(), new VoteNumber(number), text(sent.reason()), viewer.self()));
  }

  /** @param gone candidates elected here whose seats are vacant */
  record GoneJson(@Nullable Set<Integer> gone) {}

  @May({Who.SECRETARY, Who.DIRECTOR})
  @Gives(status = 204)
  @PostMapping("/{number:[1-9]\\d{0,8}}/countbacks")
  ResponseEntity<?> refill(Coop coop, Viewer viewer, @PathVariable int number, @RequestBody GoneJson sent) {
    return answer(problems, refilling.refill(coop.id(), new VoteNumber(number), Objects.requireNonNullElse(sent.gone(), Set.of()), viewer.self()));
  }

  static ResponseEntity<?> answer(Problems problems, Answer answer) {
    return switch (answer) {
      case Answer.Done done -> ResponseEntity.noContent().build();
      case Answer.Gone gone -> throw ElectionController.gone();
      case Answer.Refused(var faults) -> problems.response(faults);
    };
  }

  static String text(@Nullable String given) {
    return Objects.requireNonNullElse(given, "");
  }

  private static String constant(@Nullable String given) {
    return text(given).toUpperCase(java.util.Locale.ROOT);
  }

  private static String day(@Nullable LocalDate given) {
    return given == null ? "" : given.toString();
  }
}
