package coop.phyle.timeline;

import coop.phyle.shell.Coop;
import coop.phyle.shell.May;
import coop.phyle.shell.Viewer;
import coop.phyle.shell.Who;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** What happened, for programs. */
@RestController
@RequestMapping("/api/v1/c/{coop}/timeline")
class TimelineApi {
  private final ReadingTimeline reading;

  TimelineApi(ReadingTimeline reading) {
    this.reading = reading;
  }

  record LineJson(List<MonthJson> months, @Nullable String next) {}

  /** @param month as 2026-11; @param joined members who came in it, counted where the month ends */
  record MonthJson(String month, long joined, long left, List<EventJson> events) {}

  /** @param kind as in docs/record-format.md; @param words in the language asked for; @param title for members; @param path inside the co-op */
  record EventJson(long id, Instant at, String kind, String words, String title, @Nullable String path) {}

  @May(Who.EVERYONE)
  @GetMapping
  LineJson page(
      Coop coop, Viewer viewer, Locale locale, @RequestParam(defaultValue = "") String kind, @RequestParam(defaultValue = "") String year,
      @RequestParam(defaultValue = "") String before) {
    var line = reading.page(coop.id(), viewer, Asked.of(kind, year, before), locale);
    return new LineJson(line.months().stream().map(TimelineApi::month).toList(), line.next().orElse(null));
  }

  private static MonthJson month(TimelinePages.Month month) {
    var events = month.events().stream()
        .map(event -> new EventJson(event.id(), event.at(), event.kind(), event.words(), event.title(), event.link().orElse(null)))
        .toList();
    return new MonthJson(month.month().toString(), month.joined(), month.left(), events);
  }
}
