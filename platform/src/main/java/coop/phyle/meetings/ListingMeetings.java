package coop.phyle.meetings;

import coop.phyle.shell.CoopId;
import coop.phyle.shell.Viewer;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** All meetings for one reader: the next to come first, then the past, newest first. */
@Service
@Transactional(readOnly = true)
class ListingMeetings {
  private final Meetings meetings;
  private final Annual annual;
  private final Running running;

  ListingMeetings(Meetings meetings, Annual annual, Running running) {
    this.meetings = meetings;
    this.annual = annual;
    this.running = running;
  }

  public MeetingPages.Board board(CoopId coop, Viewer viewer) {
    var all = meetings.all(coop);
    var coming =
        rows(all, l -> l.stage() == Stage.CALLED || l.stage() == Stage.OPEN || l.stage() == Stage.ADJOURNED).stream()
            .sorted(Comparator.comparing(MeetingPages.Row::when))
            .toList();
    var drafts = rows(all, l -> l.stage() == Stage.DRAFT && running.may(l, viewer));
    var past = rows(all, l -> l.stage() == Stage.CLOSED || (l.stage() == Stage.CANCELLED && l.notice().isPresent()));
    var due = running.may(viewer) ? annual.due(coop) : Optional.<AnnualDue>empty();
    var today = annual.today();
    return new MeetingPages.Board(
        coming, drafts, past, running.may(viewer), due.map(d -> new MeetingPages.Annual(d.yearEnd(), d.callBy(), d.holdBy(), d.late(today))));
  }

  private static List<MeetingPages.Row> rows(List<Life> all, Predicate<Life> which) {
    return all.stream()
        .filter(which)
        .map(l -> new MeetingPages.Row(l.number().value(), l.meeting().kind(), l.meeting().title(), l.stage(), l.meeting().form(), l.dueAt()))
        .toList();
  }
}
