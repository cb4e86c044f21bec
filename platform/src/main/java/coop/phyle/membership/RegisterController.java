package coop.phyle.membership;

import coop.phyle.shell.Coop;
import coop.phyle.shell.Download;
import coop.phyle.shell.May;
import coop.phyle.shell.Page;
import coop.phyle.shell.Viewer;
import coop.phyle.shell.Who;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Map;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;

/** The register as a page, a file and a print. */
@Controller
class RegisterController {
  private final ReadingRegister register;
  private final AskingToJoin asking;
  private final Today today;

  RegisterController(ReadingRegister register, AskingToJoin asking, Today today) {
    this.register = register;
    this.asking = asking;
    this.today = today;
  }

  @May(Who.EVERYONE)
  @GetMapping("/c/{coop}/members")
  ModelAndView members(Coop coop, Viewer viewer, Sought sought) {
    var view = register.view(coop.id(), viewer, sought.search(today.date(), Search.Show.CURRENT));
    var waiting = view.sight() == Sight.PUBLIC ? 0 : asking.waiting(coop.id());
    return new ModelAndView("membership/register", Map.of("view", view, "today", today.date(), "waiting", waiting));
  }

  @May({Who.MEMBER, Who.SECRETARY})
  @GetMapping("/c/{coop}/members/{number}")
  ModelAndView member(Coop coop, Viewer viewer, @PathVariable int number) {
    var view = register.member(coop.id(), viewer, number).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    return new ModelAndView("membership/member", MemberForms.shown(view, viewer, today.date()));
  }

  @May(Who.SECRETARY)
  @GetMapping("/c/{coop}/members/register.csv")
  void csv(Coop coop, Page page, Sought sought, HttpServletResponse response) throws IOException {
    var search = sought.search(today.date(), Search.Show.ALL);
    Download.send(response, name(coop, search, "csv"), Download.CSV, out -> RegisterCsv.write(each -> register.each(coop.id(), search, each), page, out));
  }

  @May(Who.SECRETARY)
  @GetMapping("/c/{coop}/members/register.pdf")
  ResponseEntity<byte[]> pdf(Coop coop, Page page, Sought sought) {
    var search = sought.search(today.date(), Search.Show.ALL);
    var print = RegisterPdf.write(register.export(coop.id(), search), search.on(), register.rules(coop.id()), page);
    return ResponseEntity.ok()
        .contentType(MediaType.APPLICATION_PDF)
        .header(HttpHeaders.CONTENT_DISPOSITION, ContentDisposition.attachment().filename(name(coop, search, "pdf")).build().toString())
        .header(HttpHeaders.CACHE_CONTROL, "no-store")
        .body(print);
  }

  private static String name(Coop coop, Search search, String extension) {
    return coop.slug() + "-members-" + search.on() + "." + extension;
  }
}
