package coop.phyle.money;

import coop.phyle.ledger.Statement;
import coop.phyle.shell.Coop;
import coop.phyle.shell.Download;
import coop.phyle.shell.May;
import coop.phyle.shell.Page;
import coop.phyle.shell.Viewer;
import coop.phyle.shell.Who;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;

/** What happened to one account: as a page, as a file. */
@Controller
class StatementController {
  private final ReadingStatements reading;

  StatementController(ReadingStatements reading) {
    this.reading = reading;
  }

  @May(Who.EVERYONE)
  @GetMapping("/c/{coop}/money/accounts/{account:[a-z]+:[a-z0-9:-]+}")
  ModelAndView page(Coop coop, Viewer viewer, @PathVariable String account, AskedStatement asked) {
    var span = asked.span(reading.today());
    var statement = MoneyController.seen(reading.statement(coop, viewer, account, asked, span, Statement.PAGE));
    var view = new ModelAndView("money/statement", "shown", MoneyPages.AccountShown.of(statement, reading.names(coop), asked, span));
    view.setStatus(span.problems().isEmpty() ? HttpStatus.OK : HttpStatus.UNPROCESSABLE_CONTENT);
    return view;
  }

  /** The whole time, however many entries it has. */
  @May(Who.EVERYONE)
  @GetMapping("/c/{coop}/money/accounts/{account:[a-z]+:[a-z0-9:-]+}/statement.csv")
  void csv(Coop coop, Viewer viewer, Page page, @PathVariable String account, AskedStatement asked, HttpServletResponse response) throws IOException {
    var span = asked.span(reading.today());
    if (!span.problems().isEmpty()) {
      throw new ResponseStatusException(HttpStatus.UNPROCESSABLE_CONTENT);
    }
    var whole = new AskedStatement(asked.from(), asked.until(), asked.currency(), null);
    var statement = MoneyController.seen(reading.statement(coop, viewer, account, whole, span, Statement.PAGE));
    var csv = new StatementCsv(statement, reading.names(coop), page);
    Download.send(response, coop.slug() + "-" + account.replace(':', '-') + ".csv", Download.CSV, out -> csv.write(reading.rest(coop, statement), out));
  }
}
