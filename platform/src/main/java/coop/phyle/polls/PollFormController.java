package coop.phyle.polls;

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
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;

/** Asking: which kind of poll, or which template, then its form. */
@Controller
class PollFormController {
  private final StartingPolls starting;
  private final PollForms forms;
  private final PollTemplates templates;

  PollFormController(StartingPolls starting, PollForms forms, PollTemplates templates) {
    this.starting = starting;
    this.forms = forms;
    this.templates = templates;
  }

  @May(Who.MEMBER)
  @GetMapping("/c/{coop}/polls/new")
  ModelAndView begin(
      Coop coop, Viewer viewer, @RequestParam(defaultValue = "") String kind, @RequestParam(defaultValue = "") String template,
      @RequestParam(defaultValue = "0") int previous, @RequestParam(defaultValue = "") String circle) {
    var brought = circle.isEmpty() ? Map.<String, String>of() : Map.of("circle", circle);
    var form = previous > 0
        ? forms.nextRound(coop.id(), viewer.self(), new VoteNumber(previous))
        : template.isEmpty() ? Kind.read(kind).map(known -> forms.fresh(coop.id(), viewer.self(), known, brought)) : forms.fromTemplate(coop.id(), viewer.self(), template);
    return form.map(known -> form(known, List.of()))
        .orElseGet(() -> new ModelAndView("polls/new", Map.of("kinds", List.of(Kind.values()), "templates", forms.templates(coop.id()), "circle", circle)));
  }

  @May(Who.MEMBER)
  @PostMapping("/c/{coop}/polls")
  ModelAndView create(Coop coop, Viewer viewer, @RequestParam Map<String, String> fields) {
    var kind = Kind.read(fields.getOrDefault("kind", "")).orElseThrow(() -> new ResponseStatusException(HttpStatus.BAD_REQUEST));
    return switch (starting.start(coop.id(), viewer.self(), kind, fields)) {
      case StartingPolls.Started.Asked asked -> new ModelAndView("redirect:" + PollController.path(coop, asked.number().value()));
      case StartingPolls.Started.Refused refused -> form(forms.fresh(coop.id(), viewer.self(), kind, fields), refused.problems());
    };
  }

  @May(Who.MEMBER)
  @PostMapping("/c/{coop}/polls/templates/removal")
  ModelAndView forget(Coop coop, @RequestParam(defaultValue = "") String name) {
    templates.forget(coop.id(), name);
    return new ModelAndView("redirect:/c/" + coop.slug() + "/polls/new");
  }

  private static ModelAndView form(PollPages.Form form, List<Problem> problems) {
    var page = new ModelAndView("polls/form", Map.of("form", form, "problems", problems));
    if (!problems.isEmpty()) {
      page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
    }
    return page;
  }
}
