package coop.phyle.meetings;

import coop.phyle.shell.Coop;
import coop.phyle.shell.CoopId;
import coop.phyle.shell.Page;
import coop.phyle.shell.Site;
import coop.phyle.shell.Viewer;
import java.time.Clock;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Meetings as files. */
@Service
@Transactional(readOnly = true)
class Printing {
  private final Meetings meetings;
  private final Items items;
  private final ReadingMeetings reading;
  private final ReadingMinutes minutes;
  private final Site site;
  private final Clock clock;

  Printing(Meetings meetings, Items items, ReadingMeetings reading, ReadingMinutes minutes, Site site, Clock clock) {
    this.meetings = meetings;
    this.items = items;
    this.reading = reading;
    this.minutes = minutes;
    this.site = site;
    this.clock = clock;
  }

  public Optional<byte[]> notice(CoopId coop, MeetingNumber number, Viewer viewer, Page page) {
    var life = reading.visible(coop, number, viewer);
    return reading.show(coop, number, viewer)
        .map(shown -> PrintedMeeting.notice(shown, items.of(coop, number), life.orElseThrow().meeting().body(), page));
  }

  public Optional<byte[]> minutes(CoopId coop, MeetingNumber number, Viewer viewer, Page page) {
    return meetings.find(coop, number).flatMap(l -> minutes.visible(l, viewer).map(v -> PrintedMeeting.minutes(l.meeting(), v, page)));
  }

  /** Nothing where nobody votes by proxy. */
  public Optional<byte[]> proxy(CoopId coop, MeetingNumber number, Page page) {
    return meetings.find(coop, number)
        .filter(l -> l.notice().isPresent() && l.given().proxies() > 0)
        .map(l -> PrintedMeeting.proxy(l.meeting(), l.given().proxies(), page));
  }

  /** The calendar file of a meeting that is called. Its link online is for those entitled, who are all that come here. */
  public Optional<String> calendar(Coop coop, MeetingNumber number) {
    return meetings.find(coop.id(), number)
        .filter(l -> l.notice().isPresent())
        .map(l -> IcsFile.of(
            l.meeting(), l.dueAt(), coop.name(), site.url().getHost(), site.absolute("/c/" + coop.slug() + "/meetings/" + number),
            l.stage() == Stage.CANCELLED, l.adjournments().size() + (l.stage() == Stage.CANCELLED ? 1 : 0), clock.instant()));
  }
}
