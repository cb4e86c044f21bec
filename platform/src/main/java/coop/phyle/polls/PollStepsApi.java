package coop.phyle.polls;

import coop.phyle.shell.Coop;
import coop.phyle.shell.Gives;
import coop.phyle.shell.May;
import coop.phyle.shell.Problem;
import coop.phyle.shell.Problems;
import coop.phyle.shell.Viewer;
import coop.phyle.shell.Who;
import coop.phyle.voting.VoteNumber;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The steps of whoever asked a poll, for programs. */
@RestController
@RequestMapping("/api/v1/c/{coop}/polls/{number:[1-9]\\d{0,8}}")
class PollStepsApi {
  private final Facilitating facilitating;
  private final DrawingLots drawing;
  private final Problems problems;

  PollStepsApi(Facilitating facilitating, DrawingLots drawing, Problems problems) {
    this.facilitating = facilitating;
    this.drawing = drawing;
    this.problems = problems;
  }

  /** @param member number in the register; @param ruling valid, not-valid or resolved */
  record RulingJson(int member, @Nullable String ruling, @Nullable String why) {}

  /** @param chosen an option by number, 0 for none; @param review a day, as 2027-03-01 */
  record OutcomeJson(@Nullable String statement, int chosen, @Nullable String review) {}

  /** @param seed the public words */
  record DrawJson(@Nullable String seed) {}

  /** The poll a step was taken in. */
  record StepJson(int number) {}

  @May(Who.MEMBER)
  @Gives(StepJson.class)
  @PostMapping("/withdrawal")
  ResponseEntity<?> withdraw(Coop coop, Viewer viewer, @PathVariable int number) {
    return answer(number, facilitating.withdraw(coop.id(), new VoteNumber(number), viewer));
  }

  @May(Who.MEMBER)
  @Gives(StepJson.class)
  @PostMapping("/rulings")
  ResponseEntity<?> rule(Coop coop, Viewer viewer, @PathVariable int number, @RequestBody RulingJson sent) {
    var ruling = Methods.constant(Voices.Ruling.values(), text(sent.ruling()));
    return answer(number, facilitating.rule(coop.id(), new VoteNumber(number), viewer, sent.member(), ruling, text(sent.why())));
  }

  @May(Who.MEMBER)
  @Gives(StepJson.class)
  @PostMapping("/outcomes")
  ResponseEntity<?> state(Coop coop, Viewer viewer, @PathVariable int number, @RequestBody OutcomeJson sent) {
    var review = PollController.day(text(sent.review()));
    return answer(number, facilitating.state(coop.id(), new VoteNumber(number), viewer, text(sent.statement()), sent.chosen(), review));
  }

  @May(Who.MEMBER)
  @Gives(StepJson.class)
  @PostMapping("/draw")
  ResponseEntity<?> draw(Coop coop, Viewer viewer, @PathVariable int number, @RequestBody DrawJson sent) {
    return answer(number, drawing.draw(coop.id(), new VoteNumber(number), viewer, text(sent.seed())));
  }

  /** A fault in the whole is a step out of turn; one in a field can be mended. */
  private ResponseEntity<?> answer(int number, Optional<Problem> problem) {
    if (problem.isEmpty()) {
      return ResponseEntity.ok(new StepJson(number));
    }
    var status = problem.get().field().isEmpty() ? HttpStatus.CONFLICT : HttpStatus.UNPROCESSABLE_CONTENT;
    return problems.response(status, List.of(problem.get()));
  }

  private static String text(@Nullable String sent) {
    return sent == null ? "" : sent;
  }
}
