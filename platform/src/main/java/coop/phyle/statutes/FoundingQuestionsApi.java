package coop.phyle.statutes;

import coop.phyle.shell.Gives;
import coop.phyle.shell.May;
import coop.phyle.shell.Page;
import coop.phyle.shell.Problem;
import coop.phyle.shell.Viewer;
import coop.phyle.shell.Who;
import coop.phyle.statutes.AnsweringQuestions.Answer;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.http.ResponseEntity;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The founding's questions for programs: the same fields as the pages. */
@RestController
@RequestMapping("/api/v1/foundings/{id}/questions/{key}")
class FoundingQuestionsApi {
  static final String FIELDS = "All fields of the question, by the names reading it tells, each a text.";
  private final AnsweringQuestions answering;
  private final ReadingFoundings reading;
  private final Asking asking;
  private final Scrutiny scrutiny;

  FoundingQuestionsApi(AnsweringQuestions answering, ReadingFoundings reading, Asking asking, Scrutiny scrutiny) {
    this.answering = answering;
    this.reading = reading;
    this.asking = asking;
    this.scrutiny = scrutiny;
  }

  /** The fields as they stand, the clauses they write, and what the linter says of them. */
  @May(Who.SIGNED_IN)
  @GetMapping
  @Transactional(readOnly = true)
  AskedJson show(@PathVariable UUID id, @PathVariable String key, Page page) {
    var draft = reading.draft(new FoundingId(id), page);
    var of =
        new Asking.Of(
            "/foundings/" + draft.id(), QuestionController.question(key), String.valueOf(draft.revision()), draft.rules(), false, draft.answered(),
            Map.of(), List.of(), scrutiny.of(draft.rules()), "", page.locale());
    return AskedJson.of(asking.page(of), page);
  }

  /** Answers it: all its fields, and "seen", the revision they are based on. 409 when another founder answered the same question since. */
  @May(Who.SIGNED_IN)
  @Gives(FoundingJson.class)
  @PutMapping
  @Transactional
  @io.swagger.v3.oas.annotations.parameters.RequestBody(description = FIELDS)
  ResponseEntity<?> answer(@PathVariable UUID id, @PathVariable String key, @RequestBody Map<String, String> fields, Viewer viewer, Page page) {
    var seen = QuestionController.number(fields.getOrDefault("seen", ""));
    return switch (answering.answer(new FoundingId(id), viewer.self(), QuestionController.question(key), seen, fields, page.locale())) {
      case Answer.Saved(var draft) -> ResponseEntity.ok(reading.json(draft, page));
      case Answer.Faulty(var draft, var faults) -> reading.refused(faults);
      case Answer.Overtaken(var draft) -> reading.refused(List.of(Problem.of("", "statutes.problem.seen", String.valueOf(seen), String.valueOf(draft.revision()))));
      case Answer.TooLate(var draft) -> reading.refused(List.of(Problem.of("", "statutes.problem.over")));
      case Answer.Unknown() -> throw QuestionController.notFound();
    };
  }
}
