package coop.phyle.meetings;

import coop.phyle.shell.CoopId;
import coop.phyle.shell.Problem;
import coop.phyle.shell.Viewer;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Minutes: written in versions by those who run the meeting, shown to the members, approved at a later meeting. */
@Service
public class WritingMinutes {
  static final int LONGEST = 100_000;
  private final Meetings meetings;
  private final Minutes minutes;
  private final Rolls rolls;
  private final Running running;
  private final Acts acts;
  private final TellingMembers telling;
  private final Clock clock;

  WritingMinutes(Meetings meetings, Minutes minutes, Rolls rolls, Running running, Acts acts, TellingMembers telling, Clock clock) {
    this.meetings = meetings;
    this.minutes = minutes;
    this.rolls = rolls;
    this.running = running;
    this.acts = acts;
    this.telling = telling;
    this.clock = clock;
  }

  @Transactional
  public Step write(CoopId coop, MeetingNumber number, String body, Viewer by) {
    if (open(coop, number, by).isEmpty()) {
      return Step.refused("meetings.problem.no-minutes");
    }
    if (!Typed.fits(body.strip(), 1, LONGEST)) {
      return new Step.Refused(List.of(Problem.of("body", "meetings.problem.minutes-text", LONGEST)));
    }
    minutes.write(coop, number, body.strip(), by.self(), now());
    return Step.DONE;
  }

  /** Shows a version to the members; those entitled hear when it is the first. */
  @Transactional
  public Step publish(CoopId coop, MeetingNumber number, int version, Viewer by) {
    var life = open(coop, number, by);
    if (life.isEmpty() || minutes.of(coop, number).stream().noneMatch(v -> v.version() == version)) {
      return Step.refused("meetings.problem.no-minutes");
    }
    var first = minutes.published(coop, number).isEmpty();
    minutes.publish(coop, number, version, by.self(), now());
    if (first) {
      telling.tell(life.get(), TellingMembers.people(rolls.of(coop, number, Rolls.Moment.OPENING)), "meetings.mail.minutes");
    }
    return Step.DONE;
  }

  /** Notes that a later meeting of the same body approved the version the members saw last. */
  @Transactional
  public Step approve(CoopId coop, MeetingNumber number, String atMeeting, Viewer by) {
    var life = open(coop, number, by);
    var shown = minutes.published(coop, number);
    if (life.isEmpty() || shown.isEmpty()) {
      return Step.refused("meetings.problem.no-minutes");
    }
    var later = Typed.whole(atMeeting, 1, 999_999_999)
        .flatMap(n -> meetings.find(coop, new MeetingNumber(n)))
        .filter(l -> l.hasOpened() && sameBody(l.meeting(), life.get().meeting()) && l.openings().getLast().at().isAfter(life.get().closedAt().orElseThrow()));
    if (later.isEmpty()) {
      return new Step.Refused(List.of(Problem.of("meeting", "meetings.problem.later-meeting")));
    }
    minutes.approve(coop, number, shown.get().version(), later.get().number(), by.self(), now());
    acts.minutesApproved(life.get().meeting(), later.get().number(), shown.get());
    return Step.DONE;
  }

  private static boolean sameBody(Meeting one, Meeting other) {
    var general = one.kind() != MeetingKind.BOARD && one.kind() != MeetingKind.CLASS;
    var alsoGeneral = other.kind() != MeetingKind.BOARD && other.kind() != MeetingKind.CLASS;
    return general ? alsoGeneral : one.kind() == other.kind() && one.memberClass().equals(other.memberClass());
  }

  /** Closed, not approved, and the reader's to run. */
  private Optional<Life> open(CoopId coop, MeetingNumber number, Viewer by) {
    return meetings.lock(coop, number)
        .filter(l -> l.stage() == Stage.CLOSED && running.may(l, by))
        .filter(l -> minutes.of(coop, number).stream().noneMatch(v -> v.approvedAt().isPresent()));
  }

  private Instant now() {
    return clock.instant().truncatedTo(ChronoUnit.MILLIS);
  }
}
