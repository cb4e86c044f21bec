package coop.phyle.initiatives;

import coop.phyle.membership.MemberId;
import coop.phyle.shell.Coop;
import coop.phyle.shell.May;
import coop.phyle.shell.Problem;
import coop.phyle.shell.Viewer;
import coop.phyle.shell.Who;
import coop.phyle.voting.VoteNumber;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** The texts of a question: support, rivals, amendments, versions. */
@Controller
class InitiativeController {
  private static final String QUESTION = "/c/{coop}/initiatives/{number:[1-9][0-9]{0,8}}";
  private static final String ONE = QUESTION + "/{place:[1-9][0-9]?}";
  private final ReadingQuestions reading;
  private final Initiating initiating;
  private final Rewording rewording;
  private final Supporting supporting;

  InitiativeController(ReadingQuestions reading, Initiating initiating, Rewording rewording, Supporting supporting) {
    this.reading = reading;
    this.initiating = initiating;
    this.rewording = rewording;
    this.supporting = supporting;
  }

  @May(Who.MEMBER)
  @GetMapping(ONE)
  ModelAndView show(Coop coop, Viewer viewer, @PathVariable int number, @PathVariable int place) {
    return page(coop, viewer, at(number, place), List.of());
  }

  /** A rival begins empty; an amendment with the text it changes. */
  @May(Who.MEMBER)
  @GetMapping(QUESTION + "/new")
  ModelAndView rival(Coop coop, @PathVariable int number, @RequestParam(defaultValue = "0") int amends) {
    return amends == 0 ? QuestionController.form(number, 0, false, Map.of(), List.of()) : begun(coop, number, amends, true);
  }

  @May(Who.MEMBER)
  @PostMapping(QUESTION)
  ModelAndView answer(
      Coop coop, Viewer viewer, @PathVariable int number, @RequestParam(defaultValue = "0") int amends, @RequestParam Map<String, String> typed) {
    var amended = amends == 0 ? Optional.<Integer>empty() : Optional.of(amends);
    return switch (initiating.answer(coop.id(), new VoteNumber(number), viewer.self(), QuestionController.wording(typed), amended)) {
      case Stepped.Done done -> new ModelAndView("redirect:" + path(coop, done.number()));
      case Stepped.Refused refused -> QuestionController.form(number, amends, amends > 0, typed, refused.problems());
      case Stepped.Gone gone -> throw QuestionController.gone();
    };
  }

  @May(Who.MEMBER)
  @GetMapping(ONE + "/versions/new")
  ModelAndView edit(Coop coop, @PathVariable int number, @PathVariable int place) {
    return begun(coop, number, place, false);
  }

  @May(Who.MEMBER)
  @PostMapping(ONE + "/versions")
  ModelAndView reword(Coop coop, Viewer viewer, @PathVariable int number, @PathVariable int place, @RequestParam Map<String, String> typed) {
    return switch (rewording.reword(coop.id(), at(number, place), viewer.self(), QuestionController.wording(typed))) {
      case Stepped.Done done -> new ModelAndView("redirect:" + path(coop, done.number()));
      case Stepped.Refused refused -> QuestionController.form(number, place, false, typed, refused.problems());
      case Stepped.Gone gone -> throw QuestionController.gone();
    };
  }

  /** @param amendment its place */
  @May(Who.MEMBER)
  @PostMapping(ONE + "/adoptions")
  ModelAndView takeOver(Coop coop, Viewer viewer, @PathVariable int number, @PathVariable int place, @RequestParam(defaultValue = "0") int amendment) {
    return after(coop, viewer, at(number, place), rewording.takeOver(coop.id(), at(number, place), amendment, viewer.self()));
  }

  @May(Who.MEMBER)
  @PostMapping(ONE + "/withdrawal")
  ModelAndView withdraw(Coop coop, Viewer viewer, @PathVariable int number, @PathVariable int place) {
    return after(coop, viewer, at(number, place), rewording.withdraw(coop.id(), at(number, place), viewer.self()));
  }

  @May(Who.MEMBER)
  @PostMapping(ONE + "/supporters")
  ModelAndView support(Coop coop, Viewer viewer, @PathVariable int number, @PathVariable int place, @RequestParam(defaultValue = "") String member) {
    return after(coop, viewer, at(number, place), supporting.support(coop.id(), at(number, place), known(member), viewer.self()));
  }

  @May(Who.MEMBER)
  @PostMapping(ONE + "/supporters/withdrawal")
  ModelAndView takeBack(Coop coop, Viewer viewer, @PathVariable int number, @PathVariable int place, @RequestParam(defaultValue = "") String member) {
    return after(coop, viewer, at(number, place), supporting.takeBack(coop.id(), at(number, place), known(member), viewer.self()));
  }

  private ModelAndView begun(Coop coop, int number, int place, boolean amends) {
    var wording = reading.wording(coop.id(), at(number, place)).orElseThrow(QuestionController::gone);
    return QuestionController.form(number, place, amends, Map.of("title", wording.title(), "body", wording.body()), List.of());
  }

  private ModelAndView after(Coop coop, Viewer viewer, InitiativeNumber number, Stepped stepped) {
    return switch (stepped) {
      case Stepped.Done done -> new ModelAndView("redirect:" + path(coop, number));
      case Stepped.Refused refused -> page(coop, viewer, number, refused.problems());
      case Stepped.Gone gone -> throw QuestionController.gone();
    };
  }

  private ModelAndView page(Coop coop, Viewer viewer, InitiativeNumber number, List<Problem> problems) {
    var one = reading.one(coop.id(), number, viewer.self()).orElseThrow(QuestionController::gone);
    return QuestionController.status(new ModelAndView("initiatives/initiative", Map.of("one", one, "problems", problems)), problems);
  }

  private static MemberId known(String member) {
    return QuestionController.member(member).orElseThrow(QuestionController::gone);
  }

  static InitiativeNumber at(int number, int place) {
    return new InitiativeNumber(new VoteNumber(number), place);
  }

  static String path(Coop coop, InitiativeNumber number) {
    return QuestionController.path(coop, number.question().value()) + "/" + number.place();
  }
}
