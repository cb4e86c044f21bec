package coop.phyle.statutes;

import coop.phyle.shell.Coop;
import coop.phyle.shell.May;
import coop.phyle.shell.Page;
import coop.phyle.shell.Who;
import java.util.List;
import java.util.Map;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;

/** A co-op's statutes, open to everyone: today's, every earlier version, what changed, and on paper. */
@Controller
@RequestMapping("/c/{coop}")
class StatutesController {
  private final Statutes statutes;
  private final StatutesText text;
  private final Foundings foundings;
  private final Papers papers;

  StatutesController(Statutes statutes, StatutesText text, Foundings foundings, Papers papers) {
    this.statutes = statutes;
    this.text = text;
    this.foundings = foundings;
    this.papers = papers;
  }

  @May(Who.EVERYONE)
  @GetMapping("/statutes")
  @Transactional(readOnly = true)
  ModelAndView current(Coop coop, Page page) {
    return view(coop, statutes.inForce(coop.id()), page);
  }

  @May(Who.EVERYONE)
  @GetMapping("/statutes/{version:[0-9]{1,6}}")
  @Transactional(readOnly = true)
  ModelAndView version(Coop coop, @PathVariable int version, Page page) {
    return view(coop, find(coop, version), page);
  }

  @May(Who.EVERYONE)
  @GetMapping("/statutes/{version:[0-9]{1,6}}/changes")
  @Transactional(readOnly = true)
  ModelAndView changes(Coop coop, @PathVariable int version, Page page) {
    var after = find(coop, version);
    var changes =
        statutes.version(coop.id(), version - 1).map(before -> text.changes(before.rules(), after.rules(), page.locale())).orElse(List.of());
    return new ModelAndView("statutes/changes", Map.of("version", after, "changes", changes));
  }

  @May(Who.EVERYONE)
  @GetMapping("/statutes.pdf")
  @Transactional(readOnly = true)
  ResponseEntity<byte[]> currentPdf(Coop coop, Page page) {
    return pdf(statutes.inForce(coop.id()), page);
  }

  @May(Who.EVERYONE)
  @GetMapping("/statutes/{version:[0-9]{1,6}}.pdf")
  @Transactional(readOnly = true)
  ResponseEntity<byte[]> versionPdf(Coop coop, @PathVariable int version, Page page) {
    return pdf(find(coop, version), page);
  }

  private Version find(Coop coop, int number) {
    return statutes.version(coop.id(), number).orElseThrow(QuestionController::notFound);
  }

  private ModelAndView view(Coop coop, Version version, Page page) {
    return new ModelAndView(
        "statutes/statutes",
        Map.of(
            "version", version,
            "articles", text.articles(version.rules(), page.locale()),
            "versions", statutes.versions(coop.id()),
            "pack", page.viewer().is(Who.SECRETARY) && foundings.of(coop.id()).isPresent()));
  }

  private ResponseEntity<byte[]> pdf(Version version, Page page) {
    return attachment(papers.statutes(version, page), Papers.fileName(version.rules()) + "-" + version.number() + ".pdf");
  }

  static ResponseEntity<byte[]> attachment(byte[] pdf, String name) {
    return ResponseEntity.ok().contentType(MediaType.APPLICATION_PDF).header("Content-Disposition", "inline; filename=\"" + name + "\"").body(pdf);
  }
}
