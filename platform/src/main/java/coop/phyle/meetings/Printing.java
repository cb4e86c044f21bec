package coop.phyle.meetings;

import coop.phyle.calendar.CalendarEvent;
import coop.phyle.calendar.CalendarText;
import coop.phyle.shell.Coop;
import coop.phyle.shell.CoopId;
import coop.phyle.shell.Page;
import coop.phyle.shell.Site;
import coop.phyle.shell.Viewer;
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

  Printing(Meetings meetings, Items items, ReadingMeetings reading, ReadingMinutes minutes, Site site) {
    this.meetings = meetings;
    this.items = items;
    this.reading = reading;
    this.minutes = minutes;
    this.site = site;
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
        .map(l -> CalendarText.of(event(coop, l)));
  }

  private CalendarEvent event(Coop coop, Life life) {
    var meeting = life.meeting();
    var occasion = MeetingsInCalendar.occasion(life);
    var url = site.absolute("/c/" + coop.slug() + occasion.path());
    return new CalendarEvent(
        CalendarEvent.uid(occasion.id(), coop, site), occasion.when(), coop.name() + ": " + meeting.title(), meeting.place().isEmpty() ? meeting.link() : meeting.place(),
        meeting.link().isEmpty() ? url : meeting.link() + "\n" + url, url, occasion.calledOff(), occasion.changes(), occasion.changed());
  }
}
