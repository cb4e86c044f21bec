package coop.phyle.ledger;

import coop.phyle.shell.Coop;
import coop.phyle.shell.May;
import coop.phyle.shell.Problem;
import coop.phyle.shell.Viewer;
import coop.phyle.shell.Who;
import java.util.List;
import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** The chart of accounts. */
@Controller
class AccountsController {
  private final OpeningAccounts opening;
  private final BookPages pages;
  private final Books books;

  AccountsController(OpeningAccounts opening, BookPages pages, Books books) {
    this.opening = opening;
    this.pages = pages;
    this.books = books;
  }

  @May(Who.TREASURER)
  @GetMapping("/c/{coop}/money/accounts")
  ModelAndView list(Coop coop) {
    return page(coop, new AccountForm("", "", books.currency(coop.id()).code(), ""), List.of());
  }

  @May(Who.TREASURER)
  @PostMapping("/c/{coop}/money/accounts")
  ModelAndView open(Coop coop, @ModelAttribute AccountForm form) {
    return answer(coop, form, opening.open(coop.id(), form));
  }

  @May(Who.TREASURER)
  @PostMapping("/c/{coop}/money/accounts/closure")
  ModelAndView close(Coop coop, Viewer viewer, @RequestParam String path, @RequestParam String currency) {
    return answer(coop, new AccountForm("", "", books.currency(coop.id()).code(), ""), opening.close(coop.id(), path, currency, viewer.self()));
  }

  private ModelAndView answer(Coop coop, AccountForm form, OpeningAccounts.Outcome outcome) {
    return switch (outcome) {
      case OpeningAccounts.Outcome.Done done -> new ModelAndView("redirect:/c/" + coop.slug() + "/money/accounts");
      case OpeningAccounts.Outcome.Refused refused -> page(coop, form, refused.problems());
    };
  }

  private ModelAndView page(Coop coop, AccountForm form, List<Problem> problems) {
    var model = Map.of("form", form, "accounts", pages.accounts(coop.id()), "own", books.currency(coop.id()), "problems", problems);
    var view = new ModelAndView("ledger/accounts", model);
    view.setStatus(problems.isEmpty() ? HttpStatus.OK : HttpStatus.UNPROCESSABLE_CONTENT);
    return view;
  }
}
