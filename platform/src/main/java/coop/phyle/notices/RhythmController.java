package coop.phyle.notices;

import coop.phyle.shell.May;
import coop.phyle.shell.Problem;
import coop.phyle.shell.Viewer;
import coop.phyle.shell.Who;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** How often one hears of what can wait. */
@Controller
class RhythmController {
  private static final String COOP = "coop-";
  private final ChoosingRhythm choosing;

  RhythmController(ChoosingRhythm choosing) {
    this.choosing = choosing;
  }

  @May(Who.SIGNED_IN)
  @GetMapping("/account/notices")
  ModelAndView show(Viewer viewer, @RequestParam(defaultValue = "") String done) {
    var page = choosing.of(viewer.self());
    return page(done.isEmpty() ? page : page.saved(), List.of());
  }

  @May(Who.SIGNED_IN)
  @PostMapping("/account/notices")
  ModelAndView choose(Viewer viewer, @RequestParam Map<String, String> form) {
    var coops =
        form.entrySet().stream()
            .filter(field -> field.getKey().startsWith(COOP))
            .collect(Collectors.toMap(field -> field.getKey().substring(COOP.length()), Map.Entry::getValue));
    var asked = new ChoosingRhythm.Asked(form.getOrDefault("rhythm", ""), form.getOrDefault("zone", ""), coops);
    var problems = choosing.choose(viewer.self(), asked);
    return problems.isEmpty() ? new ModelAndView("redirect:/account/notices?done=yes") : page(choosing.of(viewer.self()).typed(asked), problems);
  }

  private static ModelAndView page(RhythmPage rhythm, List<Problem> problems) {
    var page = new ModelAndView("notices/rhythm", Map.of("rhythm", rhythm, "problems", problems));
    page.setStatus(problems.isEmpty() ? HttpStatus.OK : HttpStatus.UNPROCESSABLE_CONTENT);
    return page;
  }
}
