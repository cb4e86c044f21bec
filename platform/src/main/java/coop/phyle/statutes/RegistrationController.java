package coop.phyle.statutes;

import coop.phyle.shell.Coop;
import coop.phyle.shell.May;
import coop.phyle.shell.Page;
import coop.phyle.shell.Viewer;
import coop.phyle.shell.Who;
import java.util.UUID;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** The registration pack: for founders while they found, for the secretary afterwards. */
@Controller
class RegistrationController {
  private final Foundings foundings;
  private final Statutes statutes;
  private final Papers papers;

  RegistrationController(Foundings foundings, Statutes statutes, Papers papers) {
    this.foundings = foundings;
    this.statutes = statutes;
    this.papers = papers;
  }

  @May(Who.SIGNED_IN)
  @GetMapping("/foundings/{id}/registration.pdf")
  @Transactional(readOnly = true)
  ResponseEntity<byte[]> draft(@PathVariable UUID id, Viewer viewer, Page page) {
    var draft = foundings.find(new FoundingId(id), viewer.self()).orElseThrow(QuestionController::notFound);
    return papers.pack(draft, draft.rules(), page);
  }

  /** With the founders' version of the statutes: that is what is registered first. */
  @May(Who.SECRETARY)
  @GetMapping("/c/{coop}/registration.pdf")
  @Transactional(readOnly = true)
  ResponseEntity<byte[]> founded(Coop coop, Page page) {
    var draft = foundings.of(coop.id()).orElseThrow(QuestionController::notFound);
    return papers.pack(draft, statutes.version(coop.id(), 1).orElseThrow().rules(), page);
  }
}
