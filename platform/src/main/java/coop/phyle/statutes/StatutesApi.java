package coop.phyle.statutes;

import coop.phyle.kernel.json.Json;
import coop.phyle.kernel.rules.RuleBooks;
import coop.phyle.shell.Coop;
import coop.phyle.shell.May;
import coop.phyle.shell.Page;
import coop.phyle.shell.Who;
import java.util.List;
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

  /** The version in force. */
  @May(Who.EVERYONE)
  @GetMapping
  @Transactional(readOnly = true)
  String current(Coop coop) {
    return json(statutes.inForce(coop.id()));
  }

  /** Any version by its number. */
  @May(Who.EVERYONE)
  @GetMapping("/{version:[0-9]{1,6}}")
  @Transactional(readOnly = true)
  String version(Coop coop, @PathVariable int version) {
    return json(statutes.version(coop.id(), version).orElseThrow(QuestionController::notFound));
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

  private static String json(Version version) {
    var json = Json.obj().with("version", version.number()).with("adoptedAt", version.adoptedAt().toString());
    if (version.decision().isPresent()) {
      json = json.with("decision", version.decision().getAsInt());
    }
    return json.with("sha256", version.hash()).with("rules", RuleBooks.write(version.rules())).toString();
  }
}
