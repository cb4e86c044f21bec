package coop.phyle.discussion;

import coop.phyle.shell.Coop;
import coop.phyle.shell.May;
import coop.phyle.shell.Viewer;
import coop.phyle.shell.Who;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
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
    var shown = FileType.isPicture(kept.type());
    var disposition = (shown ? ContentDisposition.inline() : ContentDisposition.attachment()).filename(kept.name(), StandardCharsets.UTF_8).build();
    return ResponseEntity.ok()
        .contentType(MediaType.parseMediaType(kept.type()))
        .header(HttpHeaders.CONTENT_DISPOSITION, disposition.toString())
        .header("X-Content-Type-Options", "nosniff")
        .cacheControl(CacheControl.noStore())
        .body(kept.bytes());
  }
}
