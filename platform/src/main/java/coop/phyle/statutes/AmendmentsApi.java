package coop.phyle.statutes;

import coop.phyle.kernel.json.InvalidJson;
import coop.phyle.kernel.json.Json;
import coop.phyle.kernel.rules.RuleBook;
import coop.phyle.kernel.rules.RuleBooks;
import coop.phyle.shell.Coop;
import coop.phyle.shell.Gives;
import coop.phyle.shell.May;
import coop.phyle.shell.Page;
import coop.phyle.shell.Problem;
import coop.phyle.shell.Problems;
import coop.phyle.shell.Viewer;
import coop.phyle.shell.Who;
import coop.phyle.statutes.DraftingAmendments.Drafting;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.http.ResponseEntity;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/**
 * Drafting an amendment, for programs: the whole rule book as it should read, or question by question as on the pages. The draft's id is the
 * subject of the decision about it.
 */
@RestController
@RequestMapping("/api/v1/c/{coop}/statutes/amendments")
class AmendmentsApi {
  private final DraftingAmendments drafting;
  private final ReadingAmendments reading;
  private final Problems problems;

  AmendmentsApi(DraftingAmendments drafting, ReadingAmendments reading, Problems problems) {
    this.drafting = drafting;
    this.reading = reading;
    this.problems = problems;
  }

  record DraftedJson(String draft) {}

  /** Takes what {@code GET …/statutes} gives, changed; refuses what the law or a locked clause forbids. */
  @May(Who.MEMBER)
  @Gives(value = DraftedJson.class, status = 201)
  @PostMapping
  @Transactional
  @io.swagger.v3.oas.annotations.parameters.RequestBody(content = @Content(schema = @Schema(implementation = StatutesApi.RulesJson.class)))
  ResponseEntity<?> draft(Coop coop, Viewer viewer, @RequestBody String body) {
    RuleBook proposed;
    try {
      var json = Json.parseObject(body);
      proposed = RuleBooks.read(json.has("rules") ? json.object("rules") : json);
    } catch (InvalidJson | IllegalArgumentException e) {
      return problems.response(List.of(Problem.of("rules", "statutes.problem.rules.json", String.valueOf(e.getMessage()))));
    }
    return answer(drafting.whole(coop.id(), viewer.self(), proposed), coop);
  }

  /** What a draft changes, and what stands in its way. */
  @May(Who.MEMBER)
  @GetMapping("/{draft}")
  @Transactional(readOnly = true)
  AmendmentJson show(Coop coop, @PathVariable String draft, Page page) {
    return reading.json(coop.id(), reading.find(coop.id(), draft).orElseThrow(QuestionController::notFound), page);
  }

  /** A question's fields as the draft has them; the draft "new" is the statutes in force. */
  @May(Who.MEMBER)
  @GetMapping("/{draft}/questions/{key}")
  @Transactional(readOnly = true)
  AskedJson question(Coop coop, @PathVariable String draft, @PathVariable String key, Page page) {
    var asked = reading.asked(coop.id(), reading.find(coop.id(), draft), page.coopUrl("/statutes/amendments/" + draft), key, page);
    return AskedJson.of(asked, page);
  }

  /** Answers a question on top of a draft, or of "new": always as another draft, so that a decision points at words nobody can change. */
  @May(Who.MEMBER)
  @Gives(value = DraftedJson.class, status = 201)
  @PostMapping("/{draft}/questions/{key}")
  @Transactional
  @io.swagger.v3.oas.annotations.parameters.RequestBody(description = FoundingQuestionsApi.FIELDS)
  ResponseEntity<?> answer(
      Coop coop, @PathVariable String draft, @PathVariable String key, @RequestBody Map<String, String> fields, Viewer viewer) {
    Optional<AmendmentDraftId> follows = reading.find(coop.id(), draft).map(AmendmentDraft::id);
    return answer(drafting.answer(coop.id(), follows, viewer.self(), QuestionController.question(key), fields), coop);
  }

  private ResponseEntity<?> answer(Drafting outcome, Coop coop) {
    return switch (outcome) {
      case Drafting.Saved(var id) ->
          ResponseEntity.created(URI.create("/api/v1/c/" + coop.slug() + "/statutes/amendments/" + id)).body(new DraftedJson(id.toString()));
      case Drafting.Faulty(var faults) -> problems.response(faults);
      case Drafting.Unknown() -> throw QuestionController.notFound();
    };
  }
}
