package coop.phyle.deciding;

import coop.phyle.shell.Coop;
import coop.phyle.shell.May;
import coop.phyle.shell.Page;
import coop.phyle.shell.Problem;
import coop.phyle.shell.Viewer;
import coop.phyle.shell.Who;
import coop.phyle.voting.VoteNumber;
import java.util.List;
import java.util.Map;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;

/** The secretary records votes given on paper or by telephone, and prints numbered ballots. */
@Controller
class BehalfController {
  private static final String ONE = "/c/{coop}/decisions/{number:[1-9][0-9]{0,8}}";
  private static final int MOST_BALLOTS = 200;
  private final VotingOnBehalf voting;
  private final ReadingDecisions reading;

  BehalfController(VotingOnBehalf voting, ReadingDecisions reading) {
    this.voting = voting;
    this.reading = reading;
  }

  @May(Who.SECRETARY)
  @GetMapping(ONE + "/on-behalf")
  ModelAndView form(Coop coop, Viewer viewer, @PathVariable int number) {
    return page(coop, viewer, number, Map.of(), List.of());
  }

  @May(Who.SECRETARY)
  @PostMapping(ONE + "/on-behalf")
  ModelAndView record(Coop coop, Viewer viewer, @PathVariable int number, @RequestParam Map<String, String> typed) {
    var found = voting.record(coop.id(), new VoteNumber(number), typed, viewer.self());
    return found.isEmpty() ? new ModelAndView("redirect:/c/" + coop.slug() + "/decisions/" + number + "/on-behalf") : page(coop, viewer, number, typed, found);
  }

  @May(Who.SECRETARY)
  @GetMapping(ONE + "/paper.pdf")
  ResponseEntity<byte[]> print(
      Coop coop, Viewer viewer, Page page, @PathVariable int number, @RequestParam(defaultValue = "1") int from, @RequestParam(defaultValue = "20") int count) {
    var shown = reading.show(coop.id(), new VoteNumber(number), viewer.self()).filter(d -> d.stage() == Stage.OPEN && !d.secret()).orElseThrow(BehalfController::gone);
    if (from < 1 || from > 1_000_000 || count < 1 || count > MOST_BALLOTS) {
      throw gone();
    }
    return ResponseEntity.ok()
        .contentType(MediaType.APPLICATION_PDF)
        .header(HttpHeaders.CONTENT_DISPOSITION, ContentDisposition.attachment().filename("ballots-" + number + ".pdf").build().toString())
        .header(HttpHeaders.CACHE_CONTROL, "no-store")
        .body(PaperBallots.print(shown, from, count, page));
  }

  private ModelAndView page(Coop coop, Viewer viewer, int number, Map<String, String> typed, List<Problem> found) {
    var shown = reading.show(coop.id(), new VoteNumber(number), viewer.self()).filter(d -> d.stage() == Stage.OPEN && !d.secret()).orElseThrow(BehalfController::gone);
    var recorded = voting.recorded(coop.id(), new VoteNumber(number));
    var page = new ModelAndView("deciding/behalf", Map.of("decision", shown, "recorded", recorded, "typed", typed, "problems", found));
    if (!found.isEmpty()) {
      page.setStatus(HttpStatus.UNPROCESSABLE_ENTITY);
    }
    return page;
  }

  private static ResponseStatusException gone() {
    return new ResponseStatusException(HttpStatus.NOT_FOUND);
  }
}
