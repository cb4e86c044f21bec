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

/** Minutes: written in versions by those who run the meeting, and shown to the members. */
@Service
public class WritingMinutes {
  static final int LONGEST = 100_000;
  private final Meetings meetings;
  private final Minutes minutes;
  private final Rolls rolls;
  private final Running running;
  private final TellingMembers telling;
  private final Clock clock;

  WritingMinutes(Meetings meetings, Minutes minutes, Rolls rolls, Running running, TellingMembers telling, Clock clock) {
    this.meetings = meetings;
    this.minutes = minutes;
    this.rolls = rolls;
    this.running = running;
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
