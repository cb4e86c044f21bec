package coop.phyle.membership;

import coop.phyle.shell.Coop;
import coop.phyle.shell.Gives;
import coop.phyle.shell.May;
import coop.phyle.shell.Page;
import coop.phyle.shell.Problem;
import coop.phyle.shell.Problems;
import coop.phyle.shell.Viewer;
import coop.phyle.shell.Who;
import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;

/** Bringing in a register kept elsewhere, for programs: send the file, look at what it would do, complete it or take it away. */
@RestController
@RequestMapping("/api/v1/c/{coop}/members/imports")
class ImportsApi {
  private final ImportingMembers importing;
  private final Problems problems;

  ImportsApi(ImportingMembers importing, Problems problems) {
    this.importing = importing;
    this.problems = problems;
  }

  record UploadJson(UUID id) {}

  /** @param row as a spreadsheet counts it, 0 for the whole file; @param code what is wrong, the same in every language */
  record FaultJson(int row, @Nullable String column, String cell, String code) {
    static FaultJson of(Fault fault) {
      return new FaultJson(fault.row(), fault.column().map(column -> column.name().toLowerCase(Locale.ROOT)).orElse(null), fault.cell(), fault.problem().key());
    }
  }

  /** @param arrivals who would be admitted; @param already rows that are members already */
  record PlanJson(UUID id, String fileName, int arrivals, int already, List<FaultJson> faults) {
    static PlanJson of(ImportPreview preview) {
      var plan = preview.plan();
      return new PlanJson(preview.id().value(), preview.fileName(), plan.arrivals().size(), plan.already().size(), plan.faults().stream().map(FaultJson::of).toList());
    }
  }

  record DoneJson(int admitted, int already) {}

  /** The body is the file, CSV in UTF-8 with headings name, email, class, address, admitted, number, organisation, representative. */
  @May(Who.SECRETARY)
  @Gives(value = UploadJson.class, status = 201)
  @PostMapping(consumes = "text/csv")
  ResponseEntity<?> upload(Coop coop, Viewer viewer, @RequestParam(defaultValue = "members.csv") String name, @RequestBody byte[] file) {
    if (file.length > ImportController.LARGEST) {
      return problems.response(List.of(Problem.of("file", "membership.problem.file-size")));
    }
    var id = importing.upload(coop.id(), viewer.self(), file, name);
    return ResponseEntity.created(URI.create("/api/v1/c/" + coop.slug() + "/members/imports/" + id)).body(new UploadJson(id.value()));
  }

  @May(Who.SECRETARY)
  @GetMapping("/{id}")
  PlanJson preview(Coop coop, @PathVariable UUID id) {
    return importing.preview(coop.id(), new UploadId(id)).map(PlanJson::of).orElseThrow(ImportsApi::none);
  }

  /** All rows or none. */
  @May(Who.SECRETARY)
  @Gives(DoneJson.class)
  @PostMapping("/{id}/completion")
  ResponseEntity<?> complete(Coop coop, Viewer viewer, Page page, @PathVariable UUID id) {
    return switch (importing.complete(coop.id(), new UploadId(id), viewer.self(), page.locale())) {
      case ImportingMembers.Imported.Done(var admitted, var already) -> ResponseEntity.ok(new DoneJson(admitted, already));
      case ImportingMembers.Imported.Faulty(var plan) -> problems.response(plan.faults().stream().map(Fault::problem).toList());
      case ImportingMembers.Imported.Gone gone -> throw none();
    };
  }

  @May(Who.SECRETARY)
  @Gives(status = 204)
  @PostMapping("/{id}/removal")
  ResponseEntity<?> discard(Coop coop, @PathVariable UUID id) {
    importing.discard(coop.id(), new UploadId(id));
    return ResponseEntity.noContent().build();
  }

  private static ResponseStatusException none() {
    return new ResponseStatusException(HttpStatus.NOT_FOUND);
  }
}
