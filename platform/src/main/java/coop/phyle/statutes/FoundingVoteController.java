package coop.phyle.statutes;

import coop.phyle.shell.May;
import coop.phyle.shell.Page;
import coop.phyle.shell.Problem;
import coop.phyle.shell.Viewer;
import coop.phyle.shell.Who;
import coop.phyle.statutes.VotingOnFoundings.Result;
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

/** The founding vote. */
@Controller
@RequestMapping("/foundings/{id}/vote")
class FoundingVoteController {
  private final Foundings foundings;
  private final VotingOnFoundings voting;
  private final Reviews reviews;

  FoundingVoteController(Foundings foundings, VotingOnFoundings voting, Reviews reviews) {
    this.foundings = foundings;
    this.voting = voting;
    this.reviews = reviews;
  }

  @May(Who.SIGNED_IN)
  @GetMapping
  @Transactional(readOnly = true)
  ModelAndView show(@PathVariable UUID id, Viewer viewer, Page page) {
    return view(id, List.of(), viewer, page);
  }

  @May(Who.SIGNED_IN)
  @PostMapping
  @Transactional
  ModelAndView open(@PathVariable UUID id, Viewer viewer, Page page) {
    return answer(voting.open(new FoundingId(id), viewer.self()), id, viewer, page);
  }

  @May(Who.SIGNED_IN)
  @PostMapping("/ballots")
  @Transactional
  ModelAndView cast(
      @PathVariable UUID id,
      @RequestParam(defaultValue = "") String hash,
      @RequestParam(defaultValue = "") String agrees,
      @RequestParam(defaultValue = "") String reason,
      Viewer viewer,
      Page page) {
    return answer(voting.cast(new FoundingId(id), viewer.self(), hash, agrees.equals("yes"), reason), id, viewer, page);
  }

  private ModelAndView answer(Result result, UUID id, Viewer viewer, Page page) {
    return switch (result) {
      case Result.Founded(var coop) -> new ModelAndView("redirect:/c/" + coop.slug());
      case Result.Counted() -> new ModelAndView("redirect:/foundings/" + id + "/vote");
      case Result.Refused(var problems) -> {
        var view = view(id, problems, viewer, page);
        view.setStatus(HttpStatus.UNPROCESSABLE_ENTITY);
        yield view;
      }
      case Result.Unknown() -> new ModelAndView("redirect:/foundings/" + id);
    };
  }

  private ModelAndView view(UUID id, List<Problem> problems, Viewer viewer, Page page) {
    var draft = foundings.find(new FoundingId(id), viewer.self()).orElseThrow(QuestionController::notFound);
    return new ModelAndView("statutes/vote", Map.of("draft", draft, "review", reviews.of(draft, page.locale()), "problems", problems));
  }
}
