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
import java.util.Optional;
import java.util.Set;
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

/** The amendment editor: the founding's questions again, filled with the rules in force. */
@Controller
@RequestMapping("/c/{coop}/statutes/amendments")
class AmendmentController {
  private final Statutes statutes;
  private final KeptDrafts drafts;
  private final DraftingAmendments drafting;
  private final Asking asking;
  private final Scrutiny scrutiny;
  private final StatutesText text;

  AmendmentController(Statutes statutes, KeptDrafts drafts, DraftingAmendments drafting, Asking asking, Scrutiny scrutiny, StatutesText text) {
    this.statutes = statutes;
    this.drafts = drafts;
    this.drafting = drafting;
    this.asking = asking;
    this.scrutiny = scrutiny;
    this.text = text;
  }

  @May(Who.MEMBER)
  @GetMapping("/{draft}")
  @Transactional(readOnly = true)
  ModelAndView show(Coop coop, @PathVariable String draft, Page page) {
    var inForce = statutes.inForce(coop.id());
    var proposed = find(coop, draft);
    var rules = proposed.map(AmendmentDraft::proposed).orElse(inForce.rules());
    var objections = Scrutiny.problems(scrutiny.amendment(inForce.rules(), rules));
    var outdated = proposed.isPresent() && proposed.get().basedOn() != inForce.number();
    return new ModelAndView(
        "statutes/amendment",
        Map.of(
            "id", draft,
            "changes", text.changes(inForce.rules(), rules, page.locale()),
            "objections", objections,
            "questions", Questions.ALL.stream().map(Question::key).toList(),
            "outdated", outdated));
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
    var follows = find(coop, draft).map(AmendmentDraft::id);
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

  /** Empty for "new"; any other name must be a draft of this co-op. */
  private Optional<AmendmentDraft> find(Coop coop, String draft) {
    if (draft.equals("new")) {
      return Optional.empty();
    }
    try {
      var found = drafts.find(coop.id(), new AmendmentDraftId(UUID.fromString(draft)));
      return Optional.of(found.orElseThrow(QuestionController::notFound));
    } catch (IllegalArgumentException e) {
      throw QuestionController.notFound();
    }
  }

  private ModelAndView view(Coop coop, String draft, Question question, Map<String, String> typed, List<Problem> problems, Page page) {
    var inForce = statutes.inForce(coop.id()).rules();
    var rules = find(coop, draft).map(AmendmentDraft::proposed).orElse(inForce);
    var base = page.coopUrl("/statutes/amendments/" + draft);
    // Every question is answered already: by the statutes in force.
    var answered = Set.of(question.key());
    var findings = scrutiny.amendment(inForce, rules);
    var of = new Asking.Of(base, question, "", rules, true, answered, typed, problems, findings, "", page.locale());
    return new ModelAndView("statutes/question", Map.of("asked", asking.page(of)));
  }
}
