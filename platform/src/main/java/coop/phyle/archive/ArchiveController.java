package coop.phyle.archive;

import coop.phyle.shell.Coop;
import coop.phyle.shell.Download;
import coop.phyle.shell.May;
import coop.phyle.shell.Page;
import coop.phyle.shell.Viewer;
import coop.phyle.shell.Who;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;

/** Everything a member may see of what the co-op deliberated on, as files; and one thing of it on paper. Files go out while they are written. */
@Controller
class ArchiveController {
  private static final int YEARS = 20;
  private final GoingThrough going;
  private final JsonArchive json;
  private final CsvArchive csv;
  private final HtmlArchive html;
  private final Clock clock;

  ArchiveController(GoingThrough going, JsonArchive json, CsvArchive csv, HtmlArchive html, Clock clock) {
    this.going = going;
    this.json = json;
    this.csv = csv;
    this.html = html;
    this.clock = clock;
  }

  @May(Who.MEMBER)
  @GetMapping("/c/{coop}/archive")
  ModelAndView form(Page page) {
    var year = page.today().getYear();
    return new ModelAndView("archive/form", Map.of("form", new ArchivePages.Form(going.kinds(), IntStream.range(0, YEARS).map(i -> year - i).boxed().toList())));
  }

  @May(Who.MEMBER)
  @GetMapping("/c/{coop}/archive/{file:deliberation[.](?:json|csv[.]zip|html[.]zip)}")
  void file(
      Coop coop, Viewer viewer, Page page, @PathVariable String file, @RequestParam(defaultValue = "") Set<String> kinds, @RequestParam(defaultValue = "") String year,
      HttpServletResponse response)
      throws IOException {
    var wanted = Wanted.read(kinds, year);
    var name = coop.slug() + wanted.year().map(y -> "-" + y).orElse("") + file.replaceFirst("deliberation", "-deliberation");
    if (file.endsWith(".json")) {
      Download.send(response, name, Download.JSON, out -> json.write(coop, viewer, wanted, clock.instant(), out));
      return;
    }
    response.setContentType("application/zip");
    response.setHeader(HttpHeaders.CONTENT_DISPOSITION, ContentDisposition.attachment().filename(name.replace(".csv.zip", "-tables.zip").replace(".html.zip", "-pages.zip")).build().toString());
    response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
    if (file.endsWith(".csv.zip")) {
      csv.write(coop, viewer, wanted, response.getOutputStream());
    } else {
      html.write(new HtmlArchive.Asked(coop, viewer, wanted, page), response.getOutputStream());
    }
  }

  /** Guests of a circle print its threads: each piece says itself who may see it. */
  @May(Who.SIGNED_IN)
  @GetMapping("/c/{coop}/archive/{kind:[a-z]+}/{number:[1-9][0-9]{0,8}}")
  ModelAndView paper(Coop coop, Viewer viewer, Page page, @PathVariable String kind, @PathVariable int number) {
    var source = going.source(kind).orElseThrow(ArchiveController::gone);
    var piece = source.piece(coop, viewer, number).orElseThrow(ArchiveController::gone);
    var paper = new ArchivePages.Paper(kind, piece, "/css/", page.coopUrl(source.files()), page.site().absolute(page.coopUrl("")));
    return new ModelAndView("archive/paper", Map.of("paper", paper));
  }

  private static ResponseStatusException gone() {
    return new ResponseStatusException(HttpStatus.NOT_FOUND);
  }
}
