package coop.phyle.membership;

import coop.phyle.shell.Coop;
import coop.phyle.shell.May;
import coop.phyle.shell.Page;
import coop.phyle.shell.Problem;
import coop.phyle.shell.Viewer;
import coop.phyle.shell.Who;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;

/** Bringing in a register kept elsewhere: upload, preview, import. */
@Controller
class ImportController {
  static final long LARGEST = 5 * 1024 * 1024;
  private final ImportingMembers importing;
  private final ReadingRegister register;

  ImportController(ImportingMembers importing, ReadingRegister register) {
    this.importing = importing;
    this.register = register;
  }

  @May(Who.SECRETARY)
  @GetMapping("/c/{coop}/members/imports")
  ModelAndView imports(Coop coop) {
    return page(coop, List.of(), HttpStatus.OK);
  }

  @May(Who.SECRETARY)
  @PostMapping("/c/{coop}/members/imports")
  ModelAndView upload(Coop coop, Viewer viewer, @RequestParam MultipartFile file) throws IOException {
    if (file.isEmpty() || file.getSize() > LARGEST) {
      var problem = Problem.of("file", file.isEmpty() ? "membership.problem.no-file" : "membership.problem.file-size");
      return page(coop, List.of(problem), HttpStatus.UNPROCESSABLE_CONTENT);
    }
    var name = Objects.requireNonNullElse(file.getOriginalFilename(), "");
    return to(coop, "/members/imports/" + importing.upload(coop.id(), viewer.self(), file.getBytes(), name));
  }

  @May(Who.SECRETARY)
  @GetMapping("/c/{coop}/members/imports/{id}")
  ModelAndView preview(Coop coop, @PathVariable UUID id) {
    return preview(coop, id, HttpStatus.OK);
  }

  @May(Who.SECRETARY)
  @PostMapping("/c/{coop}/members/imports/{id}/completion")
  ModelAndView complete(Coop coop, Viewer viewer, Page page, @PathVariable UUID id) {
    return switch (importing.complete(coop.id(), new UploadId(id), viewer.self(), page.locale())) {
      case ImportingMembers.Imported.Done done -> to(coop, "/members/imports");
      case ImportingMembers.Imported.Faulty faulty -> preview(coop, id, HttpStatus.UNPROCESSABLE_CONTENT);
      case ImportingMembers.Imported.Gone gone -> throw new ResponseStatusException(HttpStatus.NOT_FOUND);
    };
  }

  @May(Who.SECRETARY)
  @PostMapping("/c/{coop}/members/imports/{id}/removal")
  ModelAndView discard(Coop coop, @PathVariable UUID id) {
    importing.discard(coop.id(), new UploadId(id));
    return to(coop, "/members/imports");
  }

  private ModelAndView preview(Coop coop, UUID id, HttpStatus status) {
    var preview = importing.preview(coop.id(), new UploadId(id)).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    return new ModelAndView("membership/import", Map.of("preview", preview, "rules", register.rules(coop.id())), status);
  }

  private ModelAndView page(Coop coop, List<Problem> problems, HttpStatus status) {
    return new ModelAndView(
        "membership/imports", Map.of("past", importing.past(coop.id()), "rules", register.rules(coop.id()), "problems", problems), status);
  }

  private static ModelAndView to(Coop coop, String rest) {
    return new ModelAndView("redirect:/c/" + coop.slug() + rest);
  }
}
