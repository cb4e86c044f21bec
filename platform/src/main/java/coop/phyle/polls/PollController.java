package coop.phyle.polls;

import coop.phyle.circles.CircleNumber;
import coop.phyle.kernel.ballots.count.PaperResult;
import coop.phyle.shell.Coop;
import coop.phyle.shell.May;
import coop.phyle.shell.Problem;
import coop.phyle.shell.Viewer;
import coop.phyle.shell.Who;
import coop.phyle.voting.VoteNumber;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;

/** The board of polls, one poll, and what whoever asked it does. */
@Controller
class PollController {
  private final ListingPolls listing;
  private final ReadingPolls reading;
  private final Facilitating facilitating;
  private final DrawingLots drawing;

  PollController(ListingPolls listing, ReadingPolls reading, Facilitating facilitating, DrawingLots drawing) {
    this.listing = listing;
    this.reading = reading;
    this.facilitating = facilitating;
    this.drawing = drawing;
  }

  @May(Who.SIGNED_IN)
  @GetMapping("/c/{coop}/polls")
  ModelAndView list(Coop coop, Viewer viewer, @RequestParam(defaultValue = "0") int circle) {
    var board = listing.board(coop.id(), viewer.self(), circle < 1 ? Optional.empty() : Optional.of(new CircleNumber(circle)));
    return new ModelAndView("polls/polls", Map.of("board", board.orElseThrow(PollController::gone)));
  }

  @May(Who.SIGNED_IN)
  @GetMapping("/c/{coop}/polls/{number:[1-9][0-9]{0,8}}")
  ModelAndView show(Coop coop, Viewer viewer, @PathVariable int number) {
    return page(coop, viewer, number, List.of(), Map.of());
  }

  /** The whole working as plain text; not found while the reader may not see results. */
  @May(Who.SIGNED_IN)
  @GetMapping("/c/{coop}/polls/{number:[1-9][0-9]{0,8}}/transcript")
  ResponseEntity<String> transcript(Coop coop, Viewer viewer, @PathVariable int number) {
    var text = reading.show(coop.id(), new VoteNumber(number), viewer, Map.of())
        .flatMap(PollPages.Shown::result).map(PollPages.Result::result).map(PaperResult::text)
        .orElseThrow(PollController::gone);
    return ResponseEntity.ok().contentType(new MediaType(MediaType.TEXT_PLAIN, java.nio.charset.StandardCharsets.UTF_8)).body(text);
  }

  @May(Who.MEMBER)
  @PostMapping("/c/{coop}/polls/{number:[1-9][0-9]{0,8}}/withdrawal")
  ModelAndView withdraw(Coop coop, Viewer viewer, @PathVariable int number) {
    return done(coop, viewer, number, facilitating.withdraw(coop.id(), new VoteNumber(number), viewer));
  }

  @May(Who.MEMBER)
  @PostMapping("/c/{coop}/polls/{number:[1-9][0-9]{0,8}}/rulings")
  ModelAndView rule(
      Coop coop, Viewer viewer, @PathVariable int number, @RequestParam(defaultValue = "0") int member, @RequestParam(defaultValue = "") String ruling,
      @RequestParam(defaultValue = "") String why) {
    var found = Methods.constant(Voices.Ruling.values(), ruling);
    return done(coop, viewer, number, facilitating.rule(coop.id(), new VoteNumber(number), viewer, member, found, why));
  }

  @May(Who.MEMBER)
  @PostMapping("/c/{coop}/polls/{number:[1-9][0-9]{0,8}}/outcomes")
  ModelAndView state(
      Coop coop, Viewer viewer, @PathVariable int number, @RequestParam(defaultValue = "") String statement, @RequestParam(defaultValue = "0") int chosen,
      @RequestParam(defaultValue = "") String review) {
    return done(coop, viewer, number, facilitating.state(coop.id(), new VoteNumber(number), viewer, statement, chosen, day(review)));
  }

  @May(Who.MEMBER)
  @PostMapping("/c/{coop}/polls/{number:[1-9][0-9]{0,8}}/draw")
  ModelAndView draw(Coop coop, Viewer viewer, @PathVariable int number, @RequestParam(defaultValue = "") String seed) {
    return done(coop, viewer, number, drawing.draw(coop.id(), new VoteNumber(number), viewer, seed));
  }

  private ModelAndView done(Coop coop, Viewer viewer, int number, Optional<Problem> problem) {
    return problem.isEmpty() ? new ModelAndView("redirect:" + path(coop, number)) : page(coop, viewer, number, List.of(problem.get()), Map.of());
  }

  /** The page as it stands, with what went wrong and what had been typed. */
  ModelAndView page(Coop coop, Viewer viewer, int number, List<Problem> problems, Map<String, List<String>> typed) {
    var shown = reading.show(coop.id(), new VoteNumber(number), viewer, typed).orElseThrow(PollController::gone);
    var page = new ModelAndView("polls/poll", Map.of("poll", shown, "problems", problems));
    if (!problems.isEmpty()) {
      page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
    }
    return page;
  }

  static ResponseStatusException gone() {
    return new ResponseStatusException(HttpStatus.NOT_FOUND);
  }

  static String path(Coop coop, int number) {
    return "/c/" + coop.slug() + "/polls/" + number;
  }

  static Optional<LocalDate> day(String text) {
    try {
      return Optional.of(LocalDate.parse(text.strip()));
    } catch (DateTimeException none) {
      return Optional.empty();
    }
  }
}
