package coop.phyle.record;

import coop.phyle.shell.Coop;
import coop.phyle.shell.May;
import coop.phyle.shell.Who;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Map;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;

/** The record's pages. Everybody may read them: an act holds no personal data. */
@Controller
class RecordController {
  private final ReadingRecord reading;
  private final RecordExport export;

  RecordController(ReadingRecord reading, RecordExport export) {
    this.reading = reading;
    this.export = export;
  }

  @May(Who.EVERYONE)
  @GetMapping("/c/{coop}/record")
  ModelAndView page(Coop coop, @RequestParam @Nullable Long before) {
    var from = before == null ? OptionalLong.empty() : OptionalLong.of(before);
    return new ModelAndView("record/record", Map.of("log", reading.page(coop.id(), from)));
  }

  @May(Who.EVERYONE)
  @GetMapping("/c/{coop}/record/acts/{position}")
  ModelAndView act(Coop coop, @PathVariable long position) {
    var act = reading.act(coop.id(), position).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    return new ModelAndView("record/act", Map.of("act", act));
  }

  @May(Who.EVERYONE)
  @GetMapping("/c/{coop}/record/export")
  void export(Coop coop, HttpServletResponse response) throws IOException {
    if (reading.latest(coop.id()).isEmpty()) {
      throw new ResponseStatusException(HttpStatus.NOT_FOUND);
    }
    response.setContentType("application/jsonl;charset=UTF-8");
    response.setHeader("Content-Disposition", "attachment; filename=\"%s-record.jsonl\"".formatted(coop.slug()));
    response.setHeader("Cache-Control", "no-store");
    export.write(coop.id(), response.getOutputStream());
  }
}
