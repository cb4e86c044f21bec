package coop.phyle.policies;

import coop.phyle.shell.Coop;
import coop.phyle.shell.May;
import coop.phyle.shell.Viewer;
import coop.phyle.shell.Who;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The register of policies, for programs. */
@RestController
@RequestMapping("/api/v1/c/{coop}/policies")
class PoliciesApi {
  private final ReadingPolicies reading;

  PoliciesApi(ReadingPolicies reading) {
    this.reading = reading;
  }

  /** @param repealed whether it stands no more */
  record RowJson(int number, String title, List<String> tags, Instant adoptedAt, @Nullable LocalDate reviewOn, boolean repealed) {
    static RowJson of(PolicyPages.Row row, boolean repealed) {
      return new RowJson(row.number(), row.title(), row.tags(), row.adoptedAt(), row.reviewOn().orElse(null), repealed);
    }
  }

  /**
   * @param decision that adopted this version
   * @param body Markdown
   * @param repealedBy the decision that took it out of force
   */
  record VersionJson(
      int number, int version, int decision, String title, String body, List<String> tags, Instant adoptedAt, @Nullable LocalDate reviewOn,
      @Nullable Integer repealedBy) {}

  /** Those in force first; with {@code words} only where they stand. */
  @May(Who.EVERYONE)
  @GetMapping
  List<RowJson> register(Coop coop, Viewer viewer, @RequestParam(defaultValue = "") String words) {
    var register = reading.register(coop.id(), viewer, words).orElseThrow(PoliciesController::none);
    var rows = new ArrayList<>(register.standing().stream().map(row -> RowJson.of(row, false)).toList());
    register.repealed().forEach(row -> rows.add(RowJson.of(row, true)));
    return rows;
  }

  /** Every version, newest first. */
  @May(Who.EVERYONE)
  @GetMapping("/{number:\\d{1,9}}")
  List<VersionJson> versions(Coop coop, Viewer viewer, @PathVariable int number) {
    return reading.versions(coop.id(), viewer, number).orElseThrow(PoliciesController::none).stream()
        .map(p ->
            new VersionJson(
                p.number().value(), p.version(), p.decision().value(), p.title(), p.body(), p.tags(), p.adoptedAt(), p.reviewOn().orElse(null),
                p.repealed().map(d -> d.value()).orElse(null)))
        .toList();
  }
}
