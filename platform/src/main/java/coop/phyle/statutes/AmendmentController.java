package coop.phyle.statutes;

import coop.phyle.shell.Coop;
import coop.phyle.shell.May;
import coop.phyle.shell.Page;
import coop.phyle.shell.Problem;
import coop.phyle.shell.Viewer;
import coop.phyle.shell.Who;
import coop.phyle.statutes.DraftingAmendments.Drafting;
import java.util.List;
import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** The amendment editor: the founding's questions again, filled with the rules in force. */
@Controller
@RequestMapping("/c/{coop}/statutes/amendments")
class AmendmentController {
  private final DraftingAmendments drafting;
  private final ReadingAmendments reading;

  AmendmentController(DraftingAmendments drafting, ReadingAmendments reading) {
    this.drafting = drafting;
    this.reading = reading;
  }

  @May(Who.MEMBER)
  @GetMapping("/{draft}")
  @Transactional(readOnly = true)
  ModelAndView show(Coop coop, @PathVariable String draft, Page page) {
    var shown = reading.shown(coop.id(), reading.find(coop.id(), draft), page);
    return new ModelAndView(
        "statutes/amendment",
        Map.of(
            "id", draft,
            "changes", shown.changes(),
            "objections", shown.objections(),
            "questions", Questions.ALL.stream().map(Question::key).toList(),
            "outdated", shown.outdated()));
  }

  @May(Who.MEMBER)
  @GetMapping("/{draft}/questions/{key}")
  @Transactional(readOnly = true)
  ModelAndView question(Coop coop, @PathVariable String draft, @PathVariable String key, Page page) {
    return view(coop, draft, QuestionController.question(key), Map.of(), List.of(), page);
  }

  @May(Who.MEMBER)
  @PostMapping("/{draft}/questions/{key}")
  @Transactional
  ModelAndView answer(
      Coop coop, @PathVariable String draft, @PathVariable String key, @RequestParam Map<String, String> typed, Viewer viewer, Page page) {
    var question = QuestionController.question(key);
    if (typed.getOrDefault("then", "").equals("preview")) {
      return view(coop, draft, question, typed, List.of(), page);
    }
    var follows = reading.find(coop.id(), draft).map(AmendmentDraft::id);
    return switch (drafting.answer(coop.id(), follows, viewer.self(), question, typed)) {
      case Drafting.Saved(var id) -> {
        var stay = typed.getOrDefault("then", "").equals("stay") ? "/questions/" + key : "";
        yield new ModelAndView("redirect:" + page.coopUrl("/statutes/amendments/" + id + stay));
      }
      case Drafting.Faulty(var problems) -> {
        var view = view(coop, draft, question, typed, problems, page);
        view.setStatus(HttpStatus.UNPROCESSABLE_ENTITY);
        yield view;
      }
      case Drafting.Unknown() -> throw QuestionController.notFound();
    };
  }

  private ModelAndView view(Coop coop, String draft, Question question, Map<String, String> typed, List<Problem> problems, Page page) {
    var base = page.coopUrl("/statutes/amendments/" + draft);
    return new ModelAndView(
        "statutes/question", Map.of("asked", reading.asked(coop.id(), reading.find(coop.id(), draft), base, question, typed, problems, page)));
  }
}
