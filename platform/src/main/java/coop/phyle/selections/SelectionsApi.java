package coop.phyle.selections;

import coop.phyle.shell.Coop;
import coop.phyle.shell.Gives;
import coop.phyle.shell.May;
import coop.phyle.shell.Problems;
import coop.phyle.shell.Viewer;
import coop.phyle.shell.Who;
import coop.phyle.voting.VoteNumber;
import java.net.URI;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Selections for programs: the same use cases as the pages. Days are written 2027-03-31; those left out are the usual ones. */
@RestController
@RequestMapping("/api/v1/c/{coop}/selections")
class SelectionsApi {
  private static final String ONE = "/{number:[1-9]\\d{0,8}}";

  private final ReadingSelections reading;
  private final CallingSelections calling;
  private final FillingForms filling;
  private final Proposing proposing;
  private final AskingLast asking;
  private final Problems problems;

  SelectionsApi(ReadingSelections reading, CallingSelections calling, FillingForms filling, Proposing proposing, AskingLast asking, Problems problems) {
    this.reading = reading;
    this.calling = calling;
    this.filling = filling;
    this.proposing = proposing;
    this.asking = asking;
    this.problems = problems;
  }

  /**
   * A call.
   *
   * @param role secretary, treasurer, coordinator or other
   * @param group board, members or a circle's number
   */
  record SelectionCallJson(
      @Nullable String title, @Nullable String role, @Nullable String roleName, @Nullable String group, @Nullable String duties, @Nullable String qualities,
      @Nullable String termEnds, @Nullable String formsClose, @Nullable String changesClose) {
    Call read() {
      return new Call(text(title), text(role), text(roleName), text(group), text(duties), text(qualities), text(termEnds), text(formsClose), text(changesClose));
    }
  }

  /** @param nominee number in the register; nothing: they pass @param keep in the change round: the first form stands */
  record FormJson(@Nullable Integer nominee, @Nullable String why, @Nullable Boolean keep) {}

  record ProposalJson(@Nullable Integer nominee, @Nullable String reasons, @Nullable String closes) {}

  record AnswerJson(boolean willing, @Nullable String words) {}

  record WhyJson(@Nullable String reason) {}

  record SelectionRowJson(int number, String title, String stage, boolean waiting) {}

  record SelectionNumberJson(int number) {}

  @May(Who.MEMBER)
  @GetMapping
  List<SelectionRowJson> list(Coop coop, Viewer viewer) {
    var board = reading.board(coop, viewer);
    return Stream.concat(board.running().stream(), board.over().stream())
        .map(row -> new SelectionRowJson(row.number(), row.title(), row.stage().word(), row.waiting())).toList();
  }

  @May(Who.MEMBER)
  @GetMapping(ONE)
  SelectionJson one(Coop coop, Viewer viewer, @PathVariable int number) {
    return SelectionJson.of(reading.show(coop, new VoteNumber(number), viewer).orElseThrow(SelectionController::gone));
  }

  @May(Who.MEMBER)
  @Gives(value = SelectionNumberJson.class, status = 201)
  @PostMapping
  ResponseEntity<?> call(Coop coop, Viewer viewer, @RequestBody SelectionCallJson sent) {
    return switch (calling.call(coop, viewer, sent.read())) {
      case Step.Done(var number) -> ResponseEntity.created(URI.create(SelectionController.path(coop, number.value()))).body(new SelectionNumberJson(number.value()));
      case Step.Gone gone -> throw SelectionController.gone();
      case Step.Refused(var faults) -> problems.response(faults);
    };
  }

  @May(Who.MEMBER)
  @Gives(status = 204)
  @PostMapping(ONE + "/forms")
  ResponseEntity<?> say(Coop coop, Viewer viewer, @PathVariable int number, @RequestBody FormJson sent) {
    return answer(filling.say(coop, new VoteNumber(number), viewer.self(), new FillingForms.Filled(number(sent.nominee()), text(sent.why()), Boolean.TRUE.equals(sent.keep()))));
  }

  @May(Who.MEMBER)
  @Gives(status = 204)
  @PostMapping(ONE + "/proposals")
  ResponseEntity<?> propose(Coop coop, Viewer viewer, @PathVariable int number, @RequestBody ProposalJson sent) {
    return answer(proposing.propose(coop, new VoteNumber(number), viewer, new Proposing.Entered(number(sent.nominee()), text(sent.reasons()), text(sent.closes()))));
  }

  @May(Who.MEMBER)
  @Gives(status = 204)
  @PostMapping(ONE + "/answers")
  ResponseEntity<?> answer(Coop coop, Viewer viewer, @PathVariable int number, @RequestBody AnswerJson sent) {
    return answer(asking.answer(coop, new VoteNumber(number), viewer.self(), sent.willing(), text(sent.words())));
  }

  @May(Who.MEMBER)
  @Gives(status = 204)
  @PostMapping(ONE + "/calling-off")
  ResponseEntity<?> callOff(Coop coop, Viewer viewer, @PathVariable int number, @RequestBody WhyJson sent) {
    return answer(calling.callOff(coop, new VoteNumber(number), viewer, text(sent.reason())));
  }

  private ResponseEntity<?> answer(Step step) {
    return switch (step) {
      case Step.Done done -> ResponseEntity.noContent().build();
      case Step.Gone gone -> throw SelectionController.gone();
      case Step.Refused(var faults) -> problems.response(faults);
    };
  }

  private static String number(@Nullable Integer given) {
    return given == null ? "" : given.toString();
  }

  private static String text(@Nullable String given) {
    return Objects.requireNonNullElse(given, "");
  }
}
