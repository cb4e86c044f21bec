package coop.phyle.meetings;

import coop.phyle.calendar.Dated;
import coop.phyle.calendar.Occasion;
import coop.phyle.membership.Member;
import coop.phyle.membership.Members;
import coop.phyle.shell.Coop;
import coop.phyle.shell.Viewer;
import coop.phyle.shell.Who;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Puts meetings into the calendars of those who have a voice in them. */
@Component
@Transactional(readOnly = true)
class MeetingsInCalendar implements Dated {
  private final Meetings meetings;
  private final Members members;

  MeetingsInCalendar(Meetings meetings, Members members) {
    this.meetings = meetings;
    this.members = members;
  }

  @Override
  public List<Occasion> occasions(Coop coop, Viewer reader, Instant since) {
    if (!reader.is(Who.MEMBER)) {
      return List.of();
    }
    var classes = members.of(coop.id(), reader.self()).stream().map(Member::memberClass).collect(Collectors.toSet());
    return meetings.calledSince(coop.id(), since, MOST).stream().filter(life -> concerns(life.meeting(), reader, classes)).map(MeetingsInCalendar::occasion).toList();
  }

  private static boolean concerns(Meeting meeting, Viewer reader, Set<?> classes) {
    return switch (meeting.kind()) {
      case GENERAL, ANNUAL -> true;
      case CLASS -> classes.contains(meeting.memberClass().orElseThrow());
      case BOARD -> reader.is(Who.DIRECTOR);
    };
  }

  /** The sitting that runs or comes next, of a meeting that was called. Its link online is not said here. */
  static Occasion occasion(Life life) {
    var meeting = life.meeting();
    var until = life.dueAt().plus(Duration.between(meeting.startsAt(), meeting.endsAt()));
    var off = life.stage() == Stage.CANCELLED;
    var steps = Stream.of(Stream.of(life.given().at()), life.adjournments().stream().map(Life.Adjourned::at), life.cancelledAt().stream());
    return new Occasion(
        "meeting-" + meeting.number(), new Occasion.When.Hours(life.dueAt(), until), "meetings.calendar.meeting", meeting.title(), meeting.place(),
        "/meetings/" + meeting.number(), off, life.adjournments().size() + (off ? 1 : 0), steps.flatMap(s -> s).max(Instant::compareTo).orElseThrow());
  }
}
