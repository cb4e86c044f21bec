package coop.phyle.ledger;

import coop.phyle.shell.Coop;
import coop.phyle.shell.May;
import coop.phyle.shell.Problem;
import coop.phyle.shell.Viewer;
import coop.phyle.shell.Who;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;

/** Taking an entry back: the form shows the exact counter-entry before it is made. */
@Controller
class ReversalController {
  private final Books books;
  private final BookPages pages;
  private final Clock clock;

  ReversalController(Books books, BookPages pages, Clock clock) {
    this.books = books;
    this.pages = pages;
    this.clock = clock;
  }

  @May(Who.TREASURER)
  @GetMapping("/c/{coop}/money/entries/{seq}/reversal")
  ModelAndView ask(Coop coop, @PathVariable long seq) {
    return form(coop, entry(coop, seq), LocalDate.now(clock), "", List.of());
  }

  @May(Who.TREASURER)
  @PostMapping("/c/{coop}/money/entries/{seq}/reversal")
  ModelAndView reverse(
      Coop coop,
      Viewer viewer,
      @PathVariable long seq,
      @RequestParam @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) LocalDate on,
      @RequestParam String reason) {
    var entry = entry(coop, seq);
    return switch (books.reverse(coop.id(), entry.id(), on, reason, viewer.self())) {
      case Posting.Posted posted -> new ModelAndView("redirect:/c/" + coop.slug() + "/money/entries/" + posted.seq());
      case Posting.KeyTaken taken -> form(coop, entry, on, reason, List.of(Problem.of("", "ledger.problem.key-taken", taken.seq())));
      case Posting.Refused refused -> form(coop, entry, on, reason, refused.problems());
    };
  }

  private BookedEntry entry(Coop coop, long seq) {
    return pages.numbered(coop.id(), seq).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
  }

  private ModelAndView form(Coop coop, BookedEntry entry, LocalDate on, String reason, List<Problem> problems) {
    var model = Map.of(
        "booked", entry, "accounts", AccountNames.of(pages.accounts(coop.id()), books.currency(coop.id())),
        "on", on.toString(), "reason", reason, "problems", problems);
    var view = new ModelAndView("ledger/reversal", model);
    view.setStatus(problems.isEmpty() ? HttpStatus.OK : HttpStatus.UNPROCESSABLE_CONTENT);
    return view;
  }
}
