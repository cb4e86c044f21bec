package coop.phyle.meetings;

import coop.phyle.shell.CoopId;
import coop.phyle.shell.PersonId;
import coop.phyle.shell.Problem;
import coop.phyle.shell.Viewer;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * A later meeting of the same body approves minutes: by hands for the item that names them, at once when the item is carried; or without a count,
 * as those who run the meetings note afterwards. What is approved is the version the members saw last.
 */
@Service
class ApprovingMinutes {
  private final Meetings meetings;
  private final Minutes minutes;
  private final Running running;
  private final Acts acts;
  private final Clock clock;

  ApprovingMinutes(Meetings meetings, Minutes minutes, Running running, Acts acts, Clock clock) {
    this.meetings = meetings;
    this.minutes = minutes;
    this.running = running;
    this.acts = acts;
    this.clock = clock;
  }

  /** Notes that a later meeting approved minutes without a count. */
  @Transactional
  public Step note(CoopId coop, MeetingNumber number, String atMeeting, Viewer by) {
    var found = meetings.lock(coop, number).filter(l -> running.may(l, by)).filter(this::waits);
    if (found.isEmpty() || minutes.published(coop, number).isEmpty()) {
      return Step.refused("meetings.problem.no-minutes");
    }
    var later = Typed.whole(atMeeting, 1, 999_999_999).filter(n -> minutes.later(coop, number).stream().anyMatch(l -> l.number() == n));
    if (later.isEmpty()) {
      return new Step.Refused(List.of(Problem.of("meeting", "meetings.problem.later-meeting")));
    }
    approve(found.get(), new MeetingNumber(later.get()), by.self());
    return Step.DONE;
  }

  /** Why hands for an item cannot be counted yet: the members have not seen the minutes it approves. */
  Optional<Step> hindered(CoopId coop, Item item) {
    return item.approves()
        .filter(number -> minutes.published(coop, new MeetingNumber(number)).isEmpty())
        .map(number -> Step.refused("meetings.problem.minutes-unseen", String.valueOf(number)));
  }

  /** An item was carried; minutes noted as approved in the meantime stay as they are. */
  void carried(Life life, Item item, PersonId by) {
    item.approves()
        .flatMap(number -> meetings.lock(life.meeting().coop(), new MeetingNumber(number)))
        .filter(this::waits)
        .ifPresent(earlier -> approve(earlier, life.number(), by));
  }

  private boolean waits(Life life) {
    return life.stage() == Stage.CLOSED && minutes.of(life.meeting().coop(), life.number()).stream().noneMatch(v -> v.approvedAt().isPresent());
  }

  private void approve(Life life, MeetingNumber at, PersonId by) {
    var shown = minutes.published(life.meeting().coop(), life.number()).orElseThrow();
    minutes.approve(life.meeting().coop(), life.number(), shown.version(), at, by, clock.instant().truncatedTo(ChronoUnit.MILLIS));
    acts.minutesApproved(life.meeting(), at, shown);
  }
}
