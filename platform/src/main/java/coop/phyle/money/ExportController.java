package coop.phyle.money;

import coop.phyle.kernel.books.BeancountJournal;
import coop.phyle.kernel.books.CsvJournal;
import coop.phyle.kernel.books.HledgerJournal;
import coop.phyle.shell.Coop;
import coop.phyle.shell.Download;
import coop.phyle.shell.May;
import coop.phyle.shell.Viewer;
import coop.phyle.shell.Who;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.server.ResponseStatusException;

/** The whole book as files: for hledger and ledger, for beancount, for spreadsheets. */
@Controller
class ExportController {
  private final ReadingMoney reading;

  ExportController(ReadingMoney reading) {
    this.reading = reading;
  }

  @May(Who.EVERYONE)
  @GetMapping("/c/{coop}/money/export.{format}")
  void export(Coop coop, Viewer viewer, @PathVariable String format, HttpServletResponse response) throws IOException {
    var journal = MoneyController.seen(reading.journal(coop, viewer));
    Download.Content content = switch (format) {
      case "journal" -> out -> HledgerJournal.write(journal, out);
      case "beancount" -> out -> BeancountJournal.write(journal, out);
      case "csv" -> out -> CsvJournal.write(journal, out);
      default -> throw new ResponseStatusException(HttpStatus.NOT_FOUND);
    };
    Download.send(response, coop.slug() + "." + format, format.equals("csv") ? Download.CSV : Download.TEXT, content);
  }
}
