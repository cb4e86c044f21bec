package coop.phyle.timeline;

import coop.phyle.discussion.CardKind;
import coop.phyle.discussion.Settled;
import coop.phyle.record.TellingActs;
import coop.phyle.shell.CoopId;
import coop.phyle.shell.Site;
import coop.phyle.shell.Viewer;
import coop.phyle.shell.Who;
import java.time.Clock;
import java.time.Instant;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Reads a page of what happened: a number of statements that does not grow with it. */
@Service
@Transactional(readOnly = true)
class ReadingTimeline {
  static final int PAGE = 40;
  private final TellingActs acts;
  private final ObjectProvider<Settled> settled;
  private final Site site;
  private final Clock clock;

  ReadingTimeline(TellingActs acts, ObjectProvider<Settled> settled, Site site, Clock clock) {
    this.acts = acts;
    this.settled = settled;
    this.site = site;
    this.clock = clock;
  }

  public TimelinePages.Line page(CoopId coop, Viewer viewer, Asked asked, Locale locale) {
    var until = asked.until(site.zone());
    var kinds = asked.kinds();
    var found = kinds.isEmpty() ? List.<TellingActs.Told>of() : acts.newest(coop, kinds, asked.from(site.zone()), until, PAGE + 1, locale);
    var told = found.subList(0, Math.min(PAGE, found.size()));
    var more = found.size() > PAGE;
    var end = more ? told.getLast().place().at() : asked.from(site.zone());
    var months = new TreeMap<YearMonth, TimelinePages.Month>(Comparator.reverseOrder());
    if (asked.counts()) {
      counted(coop, end, until.at(), months);
    }
    var titles = viewer.is(Who.MEMBER) ? titles(coop, viewer, told) : Map.<String, String>of();
    for (var one : told) {
      var month = YearMonth.from(one.place().at().atZone(site.zone()));
      months.computeIfAbsent(month, m -> new TimelinePages.Month(m, 0, 0, new ArrayList<>())).events().add(event(one, viewer, titles));
    }
    return new TimelinePages.Line(asked, List.copyOf(months.values()), years(coop), more ? Optional.of(Asked.text(told.getLast().place())) : Optional.empty());
  }

  /** Months that ended on this page, so that each is counted once and whole; the running one is on the first page. */
  private void counted(CoopId coop, Instant after, Instant until, Map<YearMonth, TimelinePages.Month> months) {
    var from = YearMonth.from(after.atZone(site.zone())).atDay(1).atStartOfDay(site.zone()).toInstant();
    var joined = acts.months(coop, Strand.JOINED, from, until, site.zone());
    var left = acts.months(coop, Strand.LEFT, from, until, site.zone());
    var both = new TreeMap<>(joined);
    left.forEach(both::putIfAbsent);
    for (var month : both.keySet()) {
      var end = month.plusMonths(1).atDay(1).atStartOfDay(site.zone()).toInstant();
      var running = end.isAfter(clock.instant()) && until.isAfter(clock.instant());
      if (end.isAfter(after) && (running || !end.isAfter(until))) {
        months.put(month, new TimelinePages.Month(month, joined.getOrDefault(month, 0L), left.getOrDefault(month, 0L), new ArrayList<>()));
      }
    }
  }

  private static TimelinePages.Event event(TellingActs.Told one, Viewer viewer, Map<String, String> titles) {
    var title = one.body().has("title") ? "" : one.link().map(path -> titles.getOrDefault(path, "")).orElse("");
    var link = one.link().filter(path -> viewer.is(Who.MEMBER) || path.equals("/statutes"));
    return new TimelinePages.Event(one.place().noted(), one.place().at(), one.kind(), one.words(), title, link);
  }

  /** Titles by the path of what they name. */
  private Map<String, String> titles(CoopId coop, Viewer viewer, List<TellingActs.Told> told) {
    var titles = new HashMap<String, String>();
    settled.stream().forEach(module -> {
      var numbers = told.stream().flatMap(one -> number(module.kind(), one.link()).stream()).distinct().toList();
      if (!numbers.isEmpty()) {
        module.of(coop, numbers, viewer.self()).forEach((number, matter) -> titles.put(module.kind().path(number), matter.title()));
      }
    });
    return titles;
  }

  private static Optional<Integer> number(CardKind kind, Optional<String> link) {
    var start = "/" + kind.name().toLowerCase(Locale.ROOT) + "/";
    return link.filter(path -> path.startsWith(start) && path.substring(start.length()).matches("[1-9][0-9]{0,8}")).map(path -> Integer.parseInt(path.substring(start.length())));
  }

  private List<Integer> years(CoopId coop) {
    var now = clock.instant().atZone(site.zone()).getYear();
    var first = acts.opened(coop).map(at -> at.atZone(site.zone()).getYear()).orElse(now);
    return IntStream.rangeClosed(0, Math.max(0, now - first)).mapToObj(back -> now - back).toList();
  }
}
