package coop.phyle.money;

import coop.phyle.kernel.books.BeancountJournal;
import coop.phyle.kernel.books.CsvJournal;
import coop.phyle.kernel.books.HledgerJournal;
import coop.phyle.shell.Coop;
import coop.phyle.shell.May;
import coop.phyle.shell.Viewer;
import coop.phyle.shell.Who;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
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
  ResponseEntity<byte[]> export(Coop coop, Viewer viewer, @PathVariable String format) throws IOException {
    var journal = MoneyController.seen(reading.journal(coop, viewer));
    var out = new StringBuilder();
    switch (format) {
      case "journal" -> HledgerJournal.write(journal, out);
      case "beancount" -> BeancountJournal.write(journal, out);
      case "csv" -> CsvJournal.write(journal, out);
      default -> throw new ResponseStatusException(HttpStatus.NOT_FOUND);
    }
    var type = format.equals("csv") ? new MediaType("text", "csv", StandardCharsets.UTF_8) : new MediaType("text", "plain", StandardCharsets.UTF_8);
    return ResponseEntity.ok()
        .contentType(type)
        .header(HttpHeaders.CONTENT_DISPOSITION, ContentDisposition.attachment().filename(coop.slug() + "." + format).build().toString())
        .body(out.toString().getBytes(StandardCharsets.UTF_8));
  }
}
