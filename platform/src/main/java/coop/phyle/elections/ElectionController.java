package coop.phyle.elections;

import coop.phyle.shell.Coop;
import coop.phyle.shell.May;
import coop.phyle.shell.Problem;
import coop.phyle.shell.Viewer;
import coop.phyle.shell.Who;
import coop.phyle.voting.VoteNumber;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;

/** The board of elections, one election, and calling one. */
@Controller
class ElectionController {
  private final ReadingElections reading;
  private final Calling calling;
  private final Refilling refilling;
  private final CallForms forms;

  ElectionController(ReadingElections reading, Calling calling, Refilling refilling, CallForms forms) {
    this.reading = reading;
    this.calling = calling;
    this.refilling = refilling;
    this.forms = forms;
  }

  @May(Who.MEMBER)
  @GetMapping("/c/{coop}/elections")
  ModelAndView list(Coop coop, Viewer viewer) {
    return new ModelAndView("elections/elections", Map.of("board", reading.board(coop.id(), viewer)));
  }

  @May({Who.SECRETARY, Who.DIRECTOR})
  @GetMapping("/c/{coop}/elections/new")
  ModelAndView begin(Coop coop, @RequestParam(defaultValue = "") String retire) {
    return new ModelAndView("elections/call", Map.of("form", forms.fresh(coop.id(), retire), "problems", List.of()));
  }

  @May({Who.SECRETARY, Who.DIRECTOR})
  @PostMapping("/c/{coop}/elections")
  ModelAndView call(Coop coop, Viewer viewer, @RequestParam MultiValueMap<String, String> entered) {
    var call = CallForms.read(entered);
    return switch (calling.call(coop.id(), call, viewer.self())) {
      case Answer.Done(var number) -> new ModelAndView("redirect:" + path(coop, number.value()));
      case Answer.Gone gone -> throw gone();
      case Answer.Refused(var problems) -> unprocessable("elections/call", Map.of("form", forms.again(coop.id(), entered), "problems", problems));
    };
  }

  @May(Who.MEMBER)
  @GetMapping("/c/{coop}/elections/{number:[1-9][0-9]{0,8}}")
  ModelAndView show(Coop coop, Viewer viewer, @PathVariable int number) {
    return page(coop, viewer, number, List.of());
  }

  @May({Who.SECRETARY, Who.DIRECTOR})
  @PostMapping("/c/{coop}/elections/{number:[1-9][0-9]{0,8}}/calling-off")
  ModelAndView callOff(Coop coop, Viewer viewer, @PathVariable int number, @RequestParam(defaultValue = "") String reason) {
    return answer(coop, viewer, number, calling.callOff(coop.id(), new VoteNumber(number), reason, viewer.self()));
  }

  /** Seats that fell vacant are filled from the same ballots. */
  @May({Who.SECRETARY, Who.DIRECTOR})
  @PostMapping("/c/{coop}/elections/{number:[1-9][0-9]{0,8}}/countbacks")
  ModelAndView refill(Coop coop, Viewer viewer, @PathVariable int number, @RequestParam(defaultValue = "") Set<Integer> gone) {
    return answer(coop, viewer, number, refilling.refill(coop.id(), new VoteNumber(number), gone, viewer.self()));
  }

  /** Back to the election, or the election as it stands with what went wrong. */
  ModelAndView answer(Coop coop, Viewer viewer, int number, Answer answer) {
    return switch (answer) {
      case Answer.Done done -> new ModelAndView("redirect:" + path(coop, number));
      case Answer.Gone gone -> throw gone();
      case Answer.Refused(var problems) -> page(coop, viewer, number, problems);
    };
  }

  ModelAndView page(Coop coop, Viewer viewer, int number, List<Problem> problems) {
    var shown = reading.show(coop.id(), new VoteNumber(number), viewer).orElseThrow(ElectionController::gone);
    var model = Map.<String, Object>of("election", shown, "problems", problems);
    return problems.isEmpty() ? new ModelAndView("elections/election", model) : unprocessable("elections/election", model);
  }

  private static ModelAndView unprocessable(String view, Map<String, ?> model) {
    var page = new ModelAndView(view, model);
    page.setStatus(HttpStatus.UNPROCESSABLE_ENTITY);
    return page;
  }

  static ResponseStatusException gone() {
    return new ResponseStatusException(HttpStatus.NOT_FOUND);
  }

  static String path(Coop coop, int number) {
    return "/c/" + coop.slug() + "/elections/" + number;
  }
}
