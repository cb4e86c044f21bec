package coop.phyle.statutes;

import coop.phyle.identity.People;
import coop.phyle.shell.May;
import coop.phyle.shell.Page;
import coop.phyle.shell.Problem;
import coop.phyle.shell.Viewer;
import coop.phyle.shell.Who;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Objects;
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
  private final Comments comments;
  private final StatutesText text;
  private final People people;
  private final Clock clock;

  DraftTextController(Foundings foundings, Comments comments, StatutesText text, People people, Clock clock) {
    this.foundings = foundings;
    this.comments = comments;
    this.text = text;
    this.people = people;
    this.clock = clock;
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
    var form = new Form(Map.of("body", body));
    var said = form.text("body", "comment", 2000);
    var known = text.articles(draft.rules(), page.locale()).stream().flatMap(a -> a.clauses().stream()).anyMatch(c -> c.key().equals(on));
    if (!known || !form.problems().isEmpty()) {
      var view = view(draft, on, body, form.problems(), page);
      view.setStatus(HttpStatus.UNPROCESSABLE_ENTITY);
      return view;
    }
    comments.add(draft.id(), new Comments.Comment(on, viewer.self(), said, clock.instant()));
    return new ModelAndView("redirect:/foundings/" + draft.id() + "/text#" + on);
  }

  private FoundingDraft draft(UUID id, Viewer viewer) {
    return foundings.find(new FoundingId(id), viewer.self()).orElseThrow(QuestionController::notFound);
  }

  private ModelAndView view(FoundingDraft draft, String on, String body, List<Problem> problems, Page page) {
    var said = comments.of(draft.id());
    var named = people.named(said.stream().map(Comments.Comment::by).toList());
    var remarks = said.stream().map(c -> new Draftwork.Remark(c.clause(), Objects.requireNonNull(named.get(c.by())).name(), c.body(), c.at())).toList();
    var work = new Draftwork(text.articles(draft.rules(), page.locale()), remarks);
    return new ModelAndView(
        "statutes/draft", Map.of("draft", draft, "steps", Reviews.steps(draft), "work", work, "on", on, "body", body, "problems", problems));
  }
}
