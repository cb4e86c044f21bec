package coop.phyle.statutes;

import coop.phyle.shell.May;
import coop.phyle.shell.Page;
import coop.phyle.shell.Problem;
import coop.phyle.shell.Viewer;
import coop.phyle.shell.Who;
import coop.phyle.statutes.StartingFoundings.Start;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Starting a founding, one's own foundings, and the check-answers page. */
@Controller
class FoundingController {
  private final StartingFoundings starting;
  private final Foundings foundings;
  private final PresetFiles presets;
  private final Reviews reviews;

  FoundingController(StartingFoundings starting, Foundings foundings, PresetFiles presets, Reviews reviews) {
    this.starting = starting;
    this.foundings = foundings;
    this.presets = presets;
    this.reviews = reviews;
  }

  @May(Who.SIGNED_IN)
  @GetMapping("/foundings")
  @Transactional(readOnly = true)
  ModelAndView list(Viewer viewer, Page page) {
    return start(viewer, page, Map.of("preset", presets.ids().getFirst()), List.of());
  }

  @May(Who.SIGNED_IN)
  @PostMapping("/foundings")
  ModelAndView start(@RequestParam Map<String, String> typed, Viewer viewer, Page page) {
    var rules = typed.getOrDefault("rules", "").strip();
    var outcome = rules.isEmpty() ? starting.fromPreset(viewer.self(), typed, page.locale()) : starting.fromRules(viewer.self(), typed);
    return switch (outcome) {
      case Start.Started(var id, var invitation) -> new ModelAndView("redirect:/foundings/" + id + "/questions/purpose");
      case Start.Refused(var problems) -> {
        var view = start(viewer, page, typed, problems);
        view.setStatus(HttpStatus.UNPROCESSABLE_ENTITY);
        yield view;
      }
    };
  }

  @May(Who.SIGNED_IN)
  @GetMapping("/foundings/{id}")
  @Transactional(readOnly = true)
  ModelAndView review(@PathVariable UUID id, Viewer viewer, Page page) {
    var draft = foundings.find(new FoundingId(id), viewer.self()).orElseThrow(QuestionController::notFound);
    return new ModelAndView("statutes/review", Map.of("review", reviews.of(draft, page.locale()), "draft", draft));
  }

  private ModelAndView start(Viewer viewer, Page page, Map<String, String> typed, List<Problem> problems) {
    return new ModelAndView(
        "statutes/start",
        Map.of("mine", foundings.of(viewer.self()), "presets", presets.all(page.locale()), "fields", new Fields(typed), "problems", problems));
  }
}
