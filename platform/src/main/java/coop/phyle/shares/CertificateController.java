package coop.phyle.shares;

import coop.phyle.documents.Pdf;
import coop.phyle.shell.Coop;
import coop.phyle.shell.May;
import coop.phyle.shell.Page;
import coop.phyle.shell.Viewer;
import coop.phyle.shell.Who;
import java.time.Clock;
import java.time.LocalDate;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.server.ResponseStatusException;

/** The certificate of a member's shares, for the member alone. */
@Controller
class CertificateController {
  private final ReadingHoldings reading;
  private final Clock clock;

  CertificateController(ReadingHoldings reading, Clock clock) {
    this.reading = reading;
    this.clock = clock;
  }

  @May(Who.MEMBER)
  @GetMapping("/c/{coop}/shares/{member}/certificate.pdf")
  ResponseEntity<byte[]> certificate(Coop coop, Viewer viewer, Page page, @PathVariable int member) {
    var account = reading.own(coop.id(), viewer.self()).stream()
        .filter(a -> a.number() == member && a.holding().shares() > 0)
        .findFirst()
        .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    var pdf = Pdf.from(Certificate.of(page, coop, account, LocalDate.now(clock)), page.locale());
    return ResponseEntity.ok()
        .contentType(MediaType.APPLICATION_PDF)
        .header(HttpHeaders.CACHE_CONTROL, "no-store")
        .header(HttpHeaders.CONTENT_DISPOSITION, ContentDisposition.inline().filename("certificate-" + member + ".pdf").build().toString())
        .body(pdf);
  }
}
