package coop.phyle.selections;

import coop.phyle.shell.Coop;
import coop.phyle.shell.May;
import coop.phyle.shell.Problem;
import coop.phyle.shell.Viewer;
import coop.phyle.shell.Who;
import coop.phyle.voting.VoteNumber;
import java.util.List;
import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;

/** Pages of selections: the list, the call, one selection and the steps of it. */
@Controller
class SelectionController {
  private static final String ALL = "/c/{coop}/selections";
  private static final String ONE = ALL + "/{number:[1-9][0-9]{0,8}}";

  private final ReadingSelections reading;
  private final CallForms forms;
  private final CallingSelections calling;
  private final FillingForms filling;
  private final Proposing proposing;
  private final AskingLast asking;

  SelectionController(
      ReadingSelections reading, CallForms forms, CallingSelections calling, FillingForms filling, Proposing proposing, AskingLast asking) {
    this.reading = reading;
    this.forms = forms;
    this.calling = calling;
    this.filling = filling;
    this.proposing = proposing;
    this.asking = asking;
  }

  @May(Who.MEMBER)
  @GetMapping(ALL)
  ModelAndView list(Coop coop, Viewer viewer) {
    return new ModelAndView("selections/selections", Map.of("board", reading.board(coop, viewer)));
  }

  @May(Who.MEMBER)
  @GetMapping(ALL + "/new")
  ModelAndView begin(Coop coop, Viewer viewer, @RequestParam Map<String, String> brought) {
    var form = forms.fresh(coop, viewer, brought).orElseThrow(SelectionController::gone);
    return new ModelAndView("selections/call", Map.of("form", form, "problems", List.of()));
  }

  @May(Who.MEMBER)
  @PostMapping(ALL)
  ModelAndView call(Coop coop, Viewer viewer, @RequestParam Map<String, String> entered) {
    return switch (calling.call(coop, viewer, CallForms.read(entered))) {
      case Step.Done(var number) -> new ModelAndView("redirect:" + path(coop, number.value()));
      case Step.Gone gone -> throw gone();
      case Step.Refused(var problems) ->
          unprocessable("selections/call", Map.of("form", forms.fresh(coop, viewer, entered).orElseThrow(SelectionController::gone), "problems", problems));
    };
  }

  @May(Who.MEMBER)
  @GetMapping(ONE)
  ModelAndView show(Coop coop, Viewer viewer, @PathVariable int number) {
    return page(coop, viewer, number, List.of(), Map.of());
  }

  @May(Who.MEMBER)
  @PostMapping(ONE + "/forms")
  ModelAndView say(Coop coop, Viewer viewer, @PathVariable int number, @RequestParam Map<String, String> entered) {
    var filled = new FillingForms.Filled(entered.getOrDefault("nominee", ""), entered.getOrDefault("why", ""), entered.containsKey("keep"));
    return answer(coop, viewer, number, filling.say(coop, new VoteNumber(number), viewer.self(), filled), entered);
  }

  @May(Who.MEMBER)
  @PostMapping(ONE + "/proposals")
  ModelAndView propose(Coop coop, Viewer viewer, @PathVariable int number, @RequestParam Map<String, String> entered) {
    var proposal = new Proposing.Entered(entered.getOrDefault("nominee", ""), entered.getOrDefault("reasons", ""), entered.getOrDefault("closes", ""));
    return answer(coop, viewer, number, proposing.propose(coop, new VoteNumber(number), viewer, proposal), entered);
  }

  @May(Who.MEMBER)
  @PostMapping(ONE + "/answers")
  ModelAndView answer(Coop coop, Viewer viewer, @PathVariable int number, @RequestParam Map<String, String> entered) {
    var willing = entered.getOrDefault("willing", "").equals("yes");
    return answer(coop, viewer, number, asking.answer(coop, new VoteNumber(number), viewer.self(), willing, entered.getOrDefault("words", "")), entered);
  }

  @May(Who.MEMBER)
  @PostMapping(ONE + "/calling-off")
  ModelAndView callOff(Coop coop, Viewer viewer, @PathVariable int number, @RequestParam Map<String, String> entered) {
    return answer(coop, viewer, number, calling.callOff(coop, new VoteNumber(number), viewer, entered.getOrDefault("reason", "")), entered);
  }

  /** Back to the selection, or the selection as it stands with what went wrong and what was typed. */
  private ModelAndView answer(Coop coop, Viewer viewer, int number, Step step, Map<String, String> typed) {
    return switch (step) {
      case Step.Done done -> new ModelAndView("redirect:" + path(coop, number));
      case Step.Gone gone -> throw gone();
      case Step.Refused(var problems) -> page(coop, viewer, number, problems, typed);
    };
  }

  private ModelAndView page(Coop coop, Viewer viewer, int number, List<Problem> problems, Map<String, String> typed) {
    var shown = reading.show(coop, new VoteNumber(number), viewer).orElseThrow(SelectionController::gone);
    var model = Map.<String, Object>of("selection", shown, "problems", problems, "typed", typed);
    return problems.isEmpty() ? new ModelAndView("selections/selection", model) : unprocessable("selections/selection", model);
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
    return "/c/" + coop.slug() + "/selections/" + number;
  }
}
