package coop.phyle.statutes;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonRawValue;
import coop.phyle.kernel.rules.RuleBooks;
import coop.phyle.shell.Coop;
import coop.phyle.shell.May;
import coop.phyle.shell.Page;
import coop.phyle.shell.Who;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Statutes for programs: the rule book itself, from which another co-op may begin. */
@RestController
@RequestMapping(path = "/api/v1/c/{coop}/statutes", produces = MediaType.APPLICATION_JSON_VALUE)
class StatutesApi {
  private final Statutes statutes;
  private final StatutesText text;
  private final Foundings foundings;
  private final Papers papers;

  StatutesApi(Statutes statutes, StatutesText text, Foundings foundings, Papers papers) {
    this.statutes = statutes;
    this.text = text;
    this.foundings = foundings;
    this.papers = papers;
  }

  /**
   * A version of the statutes.
   *
   * @param decision that adopted it; left out for the founders' version
   * @param sha256 of the rules in canonical JSON
   * @param rules the rule book, as an amendment is sent
   */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  record RulesJson(
      int version, Instant adoptedAt, @Nullable Integer decision, String sha256, @JsonRawValue @Schema(types = "object", description = "The rule book.") String rules) {
    static RulesJson of(Version version) {
      var decision = version.decision().isPresent() ? version.decision().getAsInt() : null;
      return new RulesJson(version.number(), version.adoptedAt(), decision, version.hash(), RuleBooks.write(version.rules()).toString());
    }
  }

  /** The version in force. */
  @May(Who.EVERYONE)
  @GetMapping
  @Transactional(readOnly = true)
  RulesJson current(Coop coop) {
    return RulesJson.of(statutes.inForce(coop.id()));
  }

  /** Any version by its number. */
  @May(Who.EVERYONE)
  @GetMapping("/{version:[0-9]{1,6}}")
  @Transactional(readOnly = true)
  RulesJson version(Coop coop, @PathVariable int version) {
    return RulesJson.of(statutes.version(coop.id(), version).orElseThrow(QuestionController::notFound));
  }

  /** Every clause that reads differently than in the version before. */
  @May(Who.EVERYONE)
  @GetMapping("/{version:[0-9]{1,6}}/changes")
  @Transactional(readOnly = true)
  List<AmendmentJson.ChangeJson> changes(Coop coop, @PathVariable int version, Page page) {
    var after = statutes.version(coop.id(), version).orElseThrow(QuestionController::notFound);
    var before = statutes.version(coop.id(), version - 1);
    return before.map(b -> AmendmentJson.changes(text.changes(b.rules(), after.rules(), page.locale()))).orElse(List.of());
  }

  /** The registration pack of the founders' version, for the secretary. */
  @May(Who.SECRETARY)
  @GetMapping(path = "/registration.pdf", produces = MediaType.APPLICATION_PDF_VALUE)
  @Transactional(readOnly = true)
  ResponseEntity<byte[]> registration(Coop coop, Page page) {
    var draft = foundings.of(coop.id()).orElseThrow(QuestionController::notFound);
    return papers.pack(draft, statutes.version(coop.id(), 1).orElseThrow().rules(), page);
  }
}
