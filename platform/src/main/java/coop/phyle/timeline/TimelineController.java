package coop.phyle.timeline;

import coop.phyle.shell.Coop;
import coop.phyle.shell.May;
import coop.phyle.shell.Viewer;
import coop.phyle.shell.Who;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** What happened, as a page and for feed readers. */
@Controller
class TimelineController {
  private final ReadingTimeline reading;
  private final Feed feed;

  TimelineController(ReadingTimeline reading, Feed feed) {
    this.reading = reading;
    this.feed = feed;
  }

  @May(Who.EVERYONE)
  @GetMapping("/c/{coop}/timeline")
  ModelAndView page(
      Coop coop, Viewer viewer, Locale locale, @RequestParam(defaultValue = "") String kind, @RequestParam(defaultValue = "") String year,
      @RequestParam(defaultValue = "") String before) {
    return new ModelAndView("timeline/timeline", Map.of("line", reading.page(coop.id(), viewer, Asked.of(kind, year, before), locale)));
  }

  /** The same for everybody: a feed reader signs in nowhere. */
  @May(Who.EVERYONE)
  @GetMapping("/c/{coop}/timeline/feed")
  ResponseEntity<String> feed(Coop coop, Locale locale, @RequestParam(defaultValue = "") String kind) {
    var line = reading.page(coop.id(), Feed.NOBODY, Asked.of(kind, "", ""), locale);
    return ResponseEntity.ok().contentType(new MediaType("application", "atom+xml", StandardCharsets.UTF_8)).body(feed.of(coop, line, locale));
  }
}
