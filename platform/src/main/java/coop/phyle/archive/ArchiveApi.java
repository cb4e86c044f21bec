package coop.phyle.archive;

import coop.phyle.shell.Coop;
import coop.phyle.shell.Download;
import coop.phyle.shell.Gives;
import coop.phyle.shell.May;
import coop.phyle.shell.Viewer;
import coop.phyle.shell.Who;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.util.Map;
import java.util.Set;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The archive for programs, as docs/archive-format.md has it. */
@RestController
class ArchiveApi {
  private final JsonArchive json;
  private final Clock clock;

  ArchiveApi(JsonArchive json, Clock clock) {
    this.json = json;
    this.clock = clock;
  }

  /** Goes out while it is written. Without kinds all of them, without a year since the beginning. */
  @May(Who.MEMBER)
  @Gives(Map.class)
  @GetMapping("/api/v1/c/{coop}/archive")
  void archive(
      Coop coop, Viewer viewer, @RequestParam(defaultValue = "") Set<String> kinds, @RequestParam(defaultValue = "") String year, HttpServletResponse response)
      throws IOException {
    var wanted = Wanted.read(kinds, year);
    Download.send(response, coop.slug() + "-deliberation.json", Download.JSON, out -> json.write(coop, viewer, wanted, clock.instant(), out));
  }
}
