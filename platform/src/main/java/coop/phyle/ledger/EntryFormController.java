package coop.phyle.ledger;

import coop.phyle.shell.Coop;
import coop.phyle.shell.Ids;
import coop.phyle.shell.May;
import coop.phyle.shell.Problem;
import coop.phyle.shell.Viewer;
import coop.phyle.shell.Who;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** The form for a journal entry. */
@Controller
class EntryFormController {
  private final EnteringByHand entering;
  private final BookPages pages;
  private final Books books;
  private final Clock clock;

  EntryFormController(EnteringByHand entering, BookPages pages, Books books, Clock clock) {
    this.entering = entering;
    this.pages = pages;
    this.books = books;
    this.clock = clock;
  }

  @May(Who.TREASURER)
  @GetMapping("/c/{coop}/money/entries/new")
  ModelAndView blank(Coop coop) {
    return form(coop, EntryForm.blank(LocalDate.now(clock).toString(), Ids.next().toString()), List.of(), HttpStatus.OK);
  }

  @May(Who.TREASURER)
  @PostMapping("/c/{coop}/money/entries")
  ModelAndView enter(Coop coop, Viewer viewer, @RequestParam MultiValueMap<String, String> typed) {
    var form = EntryForm.of(typed);
    if (typed.containsKey("more")) {
      return form(coop, form.longer(), List.of(), HttpStatus.OK);
    }
    return switch (entering.enter(coop.id(), viewer.self(), form)) {
      case Posting.Posted posted -> new ModelAndView("redirect:/c/" + coop.slug() + "/money/entries/" + posted.seq());
      case Posting.KeyTaken taken ->
          form(coop, form, List.of(Problem.of("", "ledger.problem.key-taken", taken.seq())), HttpStatus.UNPROCESSABLE_CONTENT);
      case Posting.Refused refused -> form(coop, form, refused.problems(), HttpStatus.UNPROCESSABLE_CONTENT);
    };
  }

  private ModelAndView form(Coop coop, EntryForm form, List<Problem> problems, HttpStatusCode status) {
    var open = pages.accounts(coop.id()).stream().filter(a -> !a.closed()).toList();
    var model = Map.of("form", form, "accounts", open, "own", books.currency(coop.id()), "problems", problems);
    var view = new ModelAndView("ledger/entry-form", model);
    view.setStatus(status);
    return view;
  }
}
