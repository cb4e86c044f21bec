package coop.phyle.statutes;

import coop.phyle.kernel.json.Json;
import coop.phyle.kernel.rules.RuleBooks;
import coop.phyle.shell.Coop;
import coop.phyle.shell.May;
import coop.phyle.shell.Who;
import org.springframework.http.MediaType;
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

  StatutesApi(Statutes statutes) {
    this.statutes = statutes;
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
  @GetMapping("/{version}")
  @Transactional(readOnly = true)
  String version(Coop coop, @PathVariable int version) {
    return json(statutes.version(coop.id(), version).orElseThrow(QuestionController::notFound));
  }

  private static String json(Version version) {
    var json = Json.obj().with("version", version.number()).with("adoptedAt", version.adoptedAt().toString());
    if (version.decision().isPresent()) {
      json = json.with("decision", version.decision().getAsInt());
    }
    return json.with("sha256", version.hash()).with("rules", RuleBooks.write(version.rules())).toString();
  }
}
