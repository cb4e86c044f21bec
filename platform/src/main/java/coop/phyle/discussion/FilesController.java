package coop.phyle.discussion;

import coop.phyle.documents.KeptFile;
import coop.phyle.shell.Coop;
import coop.phyle.shell.May;
import coop.phyle.shell.Viewer;
import coop.phyle.shell.Who;
import java.util.UUID;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** Files that came with texts, for those who may read the thread. Only pictures that run nothing are shown; everything else is saved. */
@Controller
class FilesController {
  private final SendingFiles sending;

  FilesController(SendingFiles sending) {
    this.sending = sending;
  }

  @May(Who.SIGNED_IN)
  @GetMapping("/c/{coop}/threads/files/{file}")
  ResponseEntity<byte[]> file(Coop coop, Viewer viewer, @PathVariable UUID file) {
    return sent(sending.find(coop.id(), file, viewer.self()).orElseThrow(Routes::gone));
  }

  static ResponseEntity<byte[]> sent(Attachments.Kept kept) {
    return new KeptFile(kept.name(), kept.type(), kept.bytes()).answer();
  }
}
