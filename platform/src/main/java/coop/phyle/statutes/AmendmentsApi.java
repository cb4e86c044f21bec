package coop.phyle.statutes;

import coop.phyle.kernel.json.InvalidJson;
import coop.phyle.kernel.json.Json;
import coop.phyle.kernel.rules.RuleBook;
import coop.phyle.kernel.rules.RuleBooks;
import coop.phyle.shell.Coop;
import coop.phyle.shell.May;
import coop.phyle.shell.Problem;
import coop.phyle.shell.Problems;
import coop.phyle.shell.Viewer;
import coop.phyle.shell.Who;
import java.net.URI;
import java.util.List;
import org.springframework.http.ResponseEntity;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Drafting an amendment, for programs: the whole rule book as it should read. The draft's id is the subject of the decision about it. */
@RestController
@RequestMapping("/api/v1/c/{coop}/statutes/amendments")
class AmendmentsApi {
  private final Statutes statutes;
  private final DraftingAmendments drafting;
  private final Scrutiny scrutiny;
  private final Problems problems;

  AmendmentsApi(Statutes statutes, DraftingAmendments drafting, Scrutiny scrutiny, Problems problems) {
    this.statutes = statutes;
    this.drafting = drafting;
    this.scrutiny = scrutiny;
    this.problems = problems;
  }

  record DraftedJson(String draft) {}

  /** Takes what {@code GET …/statutes} gives, changed; refuses what the law or a locked clause forbids. */
  @May(Who.MEMBER)
  @PostMapping
  @Transactional
  ResponseEntity<?> draft(Coop coop, Viewer viewer, @RequestBody String body) {
    RuleBook proposed;
    try {
      var json = Json.parseObject(body);
      proposed = RuleBooks.read(json.has("rules") ? json.object("rules") : json);
    } catch (InvalidJson | IllegalArgumentException e) {
      return problems.response(List.of(Problem.of("rules", "statutes.problem.rules.json", String.valueOf(e.getMessage()))));
    }
    var objections = Scrutiny.problems(scrutiny.amendment(statutes.inForce(coop.id()).rules(), proposed));
    if (!objections.isEmpty()) {
      return problems.response(objections);
    }
    var id = drafting.whole(coop.id(), viewer.self(), proposed);
    return ResponseEntity.created(URI.create("/c/" + coop.slug() + "/statutes/amendments/" + id)).body(new DraftedJson(id.toString()));
  }
}
