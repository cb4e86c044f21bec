package coop.phyle.meetings;

import coop.phyle.shell.CoopId;
import coop.phyle.shell.Problem;
import coop.phyle.shell.Viewer;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Drafts meetings. A draft is seen by those who run meetings, until notice is given. */
@Service
public class Drafting {
  private final Meetings meetings;
  private final CheckingDrafts checking;
  private final Running running;
  private final Clock clock;

  Drafting(Meetings meetings, CheckingDrafts checking, Running running, Clock clock) {
    this.meetings = meetings;
    this.checking = checking;
    this.running = running;
    this.clock = clock;
  }

  public sealed interface Outcome {}

  public record Drafted(MeetingNumber number) implements Outcome {}

  public record Refused(List<Problem> problems) implements Outcome {}

  @Transactional
  public Outcome draft(CoopId coop, Draft draft, Viewer by) {
    return running.may(by) ? write(coop, draft, by) : new Refused(List.of(Problem.of("", "meetings.problem.who-runs")));
  }

  /** For those who may call this one meeting; the caller has made sure. */
  Outcome write(CoopId coop, Draft draft, Viewer by) {
    var at = clock.instant().truncatedTo(ChronoUnit.MILLIS);
    return switch (checking.check(coop, new MeetingNumber(1), draft, by.self(), at)) {
      case CheckingDrafts.Faulty faulty -> new Refused(faulty.problems());
      case CheckingDrafts.Sound sound -> {
        var meeting = numbered(sound.meeting(), meetings.nextNumber(coop));
        meetings.put(meeting);
        yield new Drafted(meeting.number());
      }
    };
  }

  /** Changes a draft; refused once notice is given. */
  @Transactional
  public Outcome revise(CoopId coop, MeetingNumber number, Draft draft, Viewer by) {
    var life = meetings.lock(coop, number).filter(l -> l.stage() == Stage.DRAFT && running.may(l, by));
    if (life.isEmpty()) {
      return new Refused(List.of(Problem.of("", "meetings.problem.not-a-draft")));
    }
    var was = life.get().meeting();
    return switch (checking.check(coop, number, draft, was.draftedBy(), was.draftedAt())) {
      case CheckingDrafts.Faulty faulty -> new Refused(faulty.problems());
      case CheckingDrafts.Sound sound -> {
        meetings.revise(sound.meeting());
        yield new Drafted(number);
      }
    };
  }

  private static Meeting numbered(Meeting m, MeetingNumber number) {
    return new Meeting(
        m.coop(), number, m.kind(), m.memberClass(), m.title(), m.form(), m.place(), m.link(), m.startsAt(), m.endsAt(), m.zone(), m.body(), m.draftedBy(), m.draftedAt());
  }
}
