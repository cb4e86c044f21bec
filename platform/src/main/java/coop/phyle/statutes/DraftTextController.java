package coop.phyle.statutes;

import coop.phyle.shell.May;
import coop.phyle.shell.Page;
import coop.phyle.shell.Problem;
import coop.phyle.shell.Viewer;
import coop.phyle.shell.Who;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** The draft statutes as founders read and discuss them. */
@Controller
@RequestMapping("/foundings/{id}/text")
class DraftTextController {
  private final Foundings foundings;
  private final Commenting commenting;
  private final Draftworks works;

  DraftTextController(Foundings foundings, Commenting commenting, Draftworks works) {
    this.foundings = foundings;
    this.commenting = commenting;
    this.works = works;
  }

  @May(Who.SIGNED_IN)
  @GetMapping
  @Transactional(readOnly = true)
  ModelAndView show(@PathVariable UUID id, @RequestParam(defaultValue = "") String on, Viewer viewer, Page page) {
    return view(draft(id, viewer), on, "", List.of(), page);
  }

  @May(Who.SIGNED_IN)
  @PostMapping("/comments")
  @Transactional
  ModelAndView comment(
      @PathVariable UUID id, @RequestParam(defaultValue = "") String on, @RequestParam(defaultValue = "") String body, Viewer viewer, Page page) {
    var draft = draft(id, viewer);
    var problems = commenting.say(draft, viewer.self(), on, body, page.locale());
    if (!problems.isEmpty()) {
      var view = view(draft, on, body, problems, page);
      view.setStatus(HttpStatus.UNPROCESSABLE_ENTITY);
      return view;
    }
    return new ModelAndView("redirect:/foundings/" + draft.id() + "/text#" + on);
  }

  private FoundingDraft draft(UUID id, Viewer viewer) {
    return foundings.find(new FoundingId(id), viewer.self()).orElseThrow(QuestionController::notFound);
  }

  private ModelAndView view(FoundingDraft draft, String on, String body, List<Problem> problems, Page page) {
    var model =
        Map.of("draft", draft, "steps", Reviews.steps(draft), "work", works.of(draft, page.locale()), "on", on, "body", body, "problems", problems);
    return new ModelAndView("statutes/draft", model);
  }
}
