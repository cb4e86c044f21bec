package coop.phyle.meetings;

import coop.phyle.shell.CoopId;
import coop.phyle.shell.Problem;
import coop.phyle.shell.Viewer;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Calls a meeting off before it has opened, or drops a draft. */
@Service
class Cancelling {
  private static final int LONGEST_REASON = 500;
  private final Meetings meetings;
  private final Steps steps;
  private final Items items;
  private final Rolls rolls;
  private final Running running;
  private final Resolving resolving;
  private final Acts acts;
  private final TellingMembers telling;
  private final Calendar calendar;
  private final Clock clock;

  Cancelling(
      Meetings meetings, Steps steps, Items items, Rolls rolls, Running running, Resolving resolving, Acts acts, TellingMembers telling, Calendar calendar, Clock clock) {
    this.meetings = meetings;
    this.steps = steps;
    this.items = items;
    this.rolls = rolls;
    this.running = running;
    this.resolving = resolving;
    this.acts = acts;
    this.telling = telling;
    this.calendar = calendar;
    this.clock = clock;
  }

  /** Everybody who had notice hears the reason. */
  @Transactional
  public Step cancel(CoopId coop, MeetingNumber number, String reason, Viewer by) {
    var life = meetings.lock(coop, number).filter(l -> running.may(l, by));
    if (life.isEmpty() || !(life.get().stage() == Stage.DRAFT || life.get().stage() == Stage.CALLED)) {
      return Step.refused("meetings.problem.too-late");
    }
    if (!Typed.fits(reason.strip(), 3, LONGEST_REASON)) {
      return new Step.Refused(List.of(Problem.of("reason", "meetings.problem.reason", LONGEST_REASON)));
    }
    var meeting = life.get().meeting();
    steps.cancel(meeting, by.self(), clock.instant().truncatedTo(ChronoUnit.MILLIS), reason.strip());
    if (life.get().stage() == Stage.CALLED) {
      resolving.release(meeting, items.of(coop, number));
      acts.cancelled(meeting);
      calendar.cancel(meeting);
      telling.cancelled(life.get(), rolls.of(coop, number, Rolls.Moment.NOTICE), reason.strip());
    }
    return Step.DONE;
  }
}
