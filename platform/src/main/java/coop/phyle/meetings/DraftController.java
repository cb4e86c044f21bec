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

/** Drafting a meeting: when, where, who. */
@Controller
class DraftController {
  private final Drafting drafting;
  private final DraftForms forms;

  DraftController(Drafting drafting, DraftForms forms) {
    this.drafting = drafting;
    this.forms = forms;
  }

  @May({Who.SECRETARY, Who.DIRECTOR})
  @GetMapping("/c/{coop}/meetings/new")
  ModelAndView begin(Coop coop, @RequestParam(defaultValue = "GENERAL") String kind) {
    return form(forms.fresh(coop.id(), Optional.empty(), Map.of("kind", kind)), List.of());
  }

  @May({Who.SECRETARY, Who.DIRECTOR})
  @PostMapping("/c/{coop}/meetings")
  ModelAndView create(Coop coop, Viewer viewer, @RequestParam Map<String, String> entered) {
    return after(coop, Optional.empty(), entered, drafting.draft(coop.id(), new Draft(entered), viewer));
  }

  @May(Who.MEMBER)
  @GetMapping(MeetingController.ONE + "/draft")
  ModelAndView edit(Coop coop, Viewer viewer, @PathVariable int number) {
    return form(forms.of(coop.id(), new MeetingNumber(number), viewer).orElseThrow(MeetingController::gone), List.of());
  }

  @May(Who.MEMBER)
  @PostMapping(MeetingController.ONE + "/draft")
  ModelAndView revise(Coop coop, Viewer viewer, @PathVariable int number, @RequestParam Map<String, String> entered) {
    return after(coop, Optional.of(number), entered, drafting.revise(coop.id(), new MeetingNumber(number), new Draft(entered), viewer));
  }

  private ModelAndView after(Coop coop, Optional<Integer> number, Map<String, String> entered, Drafting.Outcome outcome) {
    return switch (outcome) {
      case Drafting.Drafted drafted -> new ModelAndView("redirect:" + MeetingController.path(coop, drafted.number().value()));
      case Drafting.Refused refused -> form(forms.fresh(coop.id(), number, entered), refused.problems());
    };
  }

  static ModelAndView form(MeetingPages.Entered form, List<Problem> problems) {
    return filled("meetings/draft", form, problems);
  }

  static ModelAndView filled(String template, MeetingPages.Entered form, List<Problem> problems) {
    var page = new ModelAndView(template, Map.of("form", form, "problems", problems));
    if (!problems.isEmpty()) {
      page.setStatus(HttpStatus.UNPROCESSABLE_ENTITY);
    }
    return page;
  }
}
