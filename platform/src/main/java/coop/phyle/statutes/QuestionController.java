package coop.phyle.statutes;

import coop.phyle.shell.May;
import coop.phyle.shell.Page;
import coop.phyle.shell.Problem;
import coop.phyle.shell.Viewer;
import coop.phyle.shell.Who;
import coop.phyle.statutes.AnsweringQuestions.Answer;
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
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;

/** One question of a founding a page. */
@Controller
@RequestMapping("/foundings/{id}/questions/{key}")
class QuestionController {
  private final Foundings foundings;
  private final AnsweringQuestions answering;
  private final Asking asking;
  private final Scrutiny scrutiny;

  QuestionController(Foundings foundings, AnsweringQuestions answering, Asking asking, Scrutiny scrutiny) {
    this.foundings = foundings;
    this.answering = answering;
    this.asking = asking;
    this.scrutiny = scrutiny;
  }

  @May(Who.SIGNED_IN)
  @GetMapping
  @Transactional(readOnly = true)
  ModelAndView show(
      @PathVariable UUID id, @PathVariable String key, @RequestParam(defaultValue = "") String compare, Viewer viewer, Page page) {
    var draft = foundings.find(new FoundingId(id), viewer.self()).orElseThrow(QuestionController::notFound);
    return view(draft, question(key), Map.of(), List.of(), compare, page);
  }

  @May(Who.SIGNED_IN)
  @PostMapping
  ModelAndView answer(@PathVariable UUID id, @PathVariable String key, @RequestParam Map<String, String> typed, Viewer viewer, Page page) {
    var question = question(key);
    if (typed.getOrDefault("then", "").equals("preview")) {
      var draft = foundings.find(new FoundingId(id), viewer.self()).orElseThrow(QuestionController::notFound);
      return view(draft, question, typed, List.of(), "", page);
    }
    return switch (answering.answer(new FoundingId(id), viewer.self(), question, number(typed.getOrDefault("seen", "")), typed, page.locale())) {
      case Answer.Saved(var draft) -> new ModelAndView("redirect:" + next(draft, question, typed));
      case Answer.Faulty(var draft, var problems) -> refused(view(draft, question, typed, problems, "", page), HttpStatus.UNPROCESSABLE_ENTITY);
      case Answer.Overtaken(var draft) ->
          refused(view(draft, question, typed, List.of(overtaken(draft)), "", page), HttpStatus.CONFLICT);
      case Answer.TooLate(var draft) -> new ModelAndView("redirect:/foundings/" + draft.id());
      case Answer.Unknown() -> throw notFound();
    };
  }

  /** Stays where the linter objects to what was just answered. */
  private String next(FoundingDraft draft, Question question, Map<String, String> typed) {
    var here = "/foundings/" + draft.id() + "/questions/" + question.key();
    var objected = Asking.notes(scrutiny.of(draft.rules()), question).stream().anyMatch(Asked.Note::error);
    if (objected || typed.getOrDefault("then", "").equals("stay")) {
      return here + (objected ? "#notes" : "");
    }
    var number = Questions.number(question);
    return number == Questions.ALL.size() ? "/foundings/" + draft.id() + "/founders" : "/foundings/" + draft.id() + "/questions/" + Questions.ALL.get(number).key();
  }

  private ModelAndView view(FoundingDraft draft, Question question, Map<String, String> typed, List<Problem> problems, String compare, Page page) {
    var asked =
        asking.page(
            new Asking.Of(
                "/foundings/" + draft.id(), question, String.valueOf(draft.revision()), draft.rules(), false, draft.answered(), typed, problems,
                scrutiny.of(draft.rules()), compare, page.locale()));
    return new ModelAndView("statutes/question", Map.of("asked", asked, "draft", draft));
  }

  static Problem overtaken(FoundingDraft draft) {
    var who = draft.founder(draft.savedBy()).map(CoFounder::shown).orElse("");
    return Problem.of("", "statutes.problem.overtaken", who);
  }

  private static ModelAndView refused(ModelAndView view, HttpStatus status) {
    view.setStatus(status);
    return view;
  }

  static Question question(String key) {
    return Questions.find(key).orElseThrow(QuestionController::notFound);
  }

  static int number(String typed) {
    return typed.matches("[0-9]{1,9}") ? Integer.parseInt(typed) : 0;
  }

  static ResponseStatusException notFound() {
    return new ResponseStatusException(HttpStatus.NOT_FOUND);
  }
}
