package coop.phyle.meetings;

import coop.phyle.shell.Coop;
import coop.phyle.shell.May;
import coop.phyle.shell.Problem;
import coop.phyle.shell.Viewer;
import coop.phyle.shell.Who;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Members require a meeting. */
@Controller
class RequisitionController {
  private static final String ALL = "/c/{coop}/meetings/requisitions";
  private static final String ONE = ALL + "/{number:[1-9][0-9]{0,8}}";
  private final Requiring requiring;
  private final Convening convening;
  private final ReadingRequisitions reading;
  private final DraftForms forms;

  RequisitionController(Requiring requiring, Convening convening, ReadingRequisitions reading, DraftForms forms) {
    this.requiring = requiring;
    this.convening = convening;
    this.reading = reading;
    this.forms = forms;
  }

  @May(Who.MEMBER)
  @GetMapping(ALL)
  ModelAndView list(Coop coop) {
    return list(coop, Map.of(), List.of());
  }

  @May(Who.MEMBER)
  @PostMapping(ALL)
  ModelAndView open(Coop coop, Viewer viewer, @RequestParam Map<String, String> typed) {
    return switch (requiring.open(coop.id(), new Draft(typed), viewer.self())) {
      case Requiring.Opened opened -> new ModelAndView("redirect:" + path(coop, opened.number()));
      case Requiring.Refused refused -> list(coop, typed, refused.problems());
    };
  }

  @May(Who.MEMBER)
  @GetMapping(ONE)
  ModelAndView show(Coop coop, Viewer viewer, @PathVariable int number) {
    return page(coop, viewer, number, List.of());
  }

  @May(Who.MEMBER)
  @PostMapping(ONE + "/signatures")
  ModelAndView sign(Coop coop, Viewer viewer, @PathVariable int number, @RequestParam(defaultValue = "") String member) {
    return after(coop, viewer, number, requiring.sign(coop.id(), number, AttendanceController.known(member), viewer.self()));
  }

  @May(Who.MEMBER)
  @PostMapping(ONE + "/signatures/withdrawal")
  ModelAndView takeBack(Coop coop, Viewer viewer, @PathVariable int number, @RequestParam(defaultValue = "") String member) {
    return after(coop, viewer, number, requiring.takeBack(coop.id(), number, AttendanceController.known(member), viewer.self()));
  }

  @May(Who.MEMBER)
  @PostMapping(ONE + "/conveners")
  ModelAndView join(Coop coop, Viewer viewer, @PathVariable int number, @RequestParam(defaultValue = "") String member) {
    return after(coop, viewer, number, requiring.join(coop.id(), number, AttendanceController.known(member), viewer.self()));
  }

  @May(Who.MEMBER)
  @GetMapping(ONE + "/meeting")
  ModelAndView begin(Coop coop, Viewer viewer, @PathVariable int number) {
    var fields = convening.begin(coop.id(), number, viewer).orElseThrow(MeetingController::gone);
    return DraftController.form(forms.fresh(coop.id(), Optional.empty(), fields), List.of());
  }

  @May(Who.MEMBER)
  @PostMapping(ONE + "/meeting")
  ModelAndView draft(Coop coop, Viewer viewer, @PathVariable int number, @RequestParam Map<String, String> typed) {
    return switch (convening.draft(coop.id(), number, new Draft(typed), viewer)) {
      case Drafting.Drafted drafted -> new ModelAndView("redirect:" + MeetingController.path(coop, drafted.number().value()));
      case Drafting.Refused refused -> DraftController.form(forms.fresh(coop.id(), Optional.empty(), typed), refused.problems());
    };
  }

  private ModelAndView after(Coop coop, Viewer viewer, int number, Step step) {
    return switch (step) {
      case Step.Done done -> new ModelAndView("redirect:" + path(coop, number));
      case Step.Refused refused -> page(coop, viewer, number, refused.problems());
    };
  }

  private ModelAndView list(Coop coop, Map<String, String> typed, List<Problem> problems) {
    return status(new ModelAndView("meetings/requisitions", Map.of("rows", reading.all(coop.id()), "rules", reading.rules(coop.id()), "typed", typed, "problems", problems)), problems);
  }

  private ModelAndView page(Coop coop, Viewer viewer, int number, List<Problem> problems) {
    var shown = reading.show(coop.id(), number, viewer).orElseThrow(MeetingController::gone);
    return status(new ModelAndView("meetings/requisition", Map.of("requisition", shown, "problems", problems)), problems);
  }

  private static ModelAndView status(ModelAndView page, List<Problem> problems) {
    if (!problems.isEmpty()) {
      page.setStatus(HttpStatus.UNPROCESSABLE_ENTITY);
    }
    return page;
  }

  private static String path(Coop coop, int number) {
    return "/c/" + coop.slug() + "/meetings/requisitions/" + number;
  }
}
