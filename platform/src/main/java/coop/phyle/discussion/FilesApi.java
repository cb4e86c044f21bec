package coop.phyle.discussion;

import coop.phyle.shell.Coop;
import coop.phyle.shell.May;
import coop.phyle.shell.Viewer;
import coop.phyle.shell.Who;
import java.util.UUID;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** Files of threads, for programs. */
@RestController
class FilesApi {
  private final SendingFiles sending;

  FilesApi(SendingFiles sending) {
    this.sending = sending;
  }

  @May(Who.SIGNED_IN)
  @GetMapping("/api/v1/c/{coop}/threads/files/{file}")
  ResponseEntity<byte[]> file(Coop coop, Viewer viewer, @PathVariable UUID file) {
    return FilesController.sent(sending.find(coop.id(), file, viewer.self()).orElseThrow(Routes::gone));
  }
}
