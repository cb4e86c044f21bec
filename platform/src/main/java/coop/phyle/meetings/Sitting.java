package coop.phyle.meetings;

import coop.phyle.shell.CoopId;
import coop.phyle.shell.Problem;
import coop.phyle.shell.Viewer;
import coop.phyle.statutes.Statutes;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Opens, adjourns and closes sittings.
 *
 * <p>A quorum is awaited as long as the statutes say (article on general meetings); then the meeting is adjourned, and at the adjourned meeting
 * those present suffice. A board keeps its quorum: it can meet again any day.
 */
@Service
public class Sitting {
  private final Meetings meetings;
  private final Steps steps;
  private final Items items;
  private final Rolls rolls;
  private final Rooms rooms;
  private final Attendance attendance;
  private final Statutes statutes;
  private final Running running;
  private final Resolving resolving;
  private final Acts acts;
  private final TellingMembers telling;
  private final Calendar calendar;
  private final Clock clock;

  Sitting(
      Meetings meetings, Steps steps, Items items, Rolls rolls, Rooms rooms, Attendance attendance, Statutes statutes, Running running, Resolving resolving, Acts acts,
      TellingMembers telling, Calendar calendar, Clock clock) {
    this.meetings = meetings;
    this.steps = steps;
    this.items = items;
    this.rolls = rolls;
    this.rooms = rooms;
    this.attendance = attendance;
    this.statutes = statutes;
    this.running = running;
    this.resolving = resolving;
    this.acts = acts;
    this.telling = telling;
    this.calendar = calendar;
    this.clock = clock;
  }

  @Transactional
  public Step open(CoopId coop, MeetingNumber number, Viewer by) {
    var found = meetings.lock(coop, number).filter(l -> running.may(l, by) && (l.stage() == Stage.CALLED || l.stage() == Stage.ADJOURNED));
    var at = now();
    if (found.isEmpty()) {
      return Step.refused("meetings.problem.not-to-open");
    }
    var life = found.get();
    if (at.isBefore(life.dueAt())) {
      return Step.refused("meetings.problem.not-due");
    }
    var missing = life.given().consentsNeeded() - rolls.consented(coop, number).size();
    if (life.given().consentsNeeded() > 0 && missing > 0) {
      return Step.refused("meetings.problem.consents-missing", missing);
    }
    var room = rooms.now(life);
    var needed = quorum(life, room);
    if (room.votes() < needed) {
      return Step.refused("meetings.problem.no-quorum", room.votes(), needed, life.given().awaitMinutes());
    }
    return open(life, room, by, new Life.Opened(life.sitting(), at, room.votes(), needed));
  }

  private Step open(Life life, Room room, Viewer by, Life.Opened opened) {
    var meeting = life.meeting();
    steps.open(meeting, by.self(), opened);
    if (!life.hasOpened()) {
      rolls.freeze(meeting.coop(), meeting.number(), Rolls.Moment.OPENING, room.roll());
    }
    acts.opened(meeting, opened, room.eligible());
    return Step.DONE;
  }

  /** Members who must be there, or be represented, for a sitting to begin and for a vote to be taken. */
  int quorum(Life life, Room room) {
    if (life.presentSuffice() && life.meeting().kind() != MeetingKind.BOARD) {
      return 1;
    }
    var rules = statutes.version(life.meeting().coop(), life.given().statutesVersion()).orElseThrow().rules();
    return Math.max(1, NoticeRule.quorum(rules, life.meeting().kind(), room.eligible()));
  }

  static Instant awaitedUntil(Life life) {
    return life.dueAt().plus(Duration.ofMinutes(life.given().awaitMinutes()));
  }

  /** To another moment, at the same place. Everybody entitled is told. */
  @Transactional
  public Step adjourn(CoopId coop, MeetingNumber number, Instant resumes, Viewer by) {
    var found = meetings.lock(coop, number)
        .filter(l -> running.may(l, by) && (l.stage() == Stage.CALLED || l.stage() == Stage.ADJOURNED || l.stage() == Stage.OPEN));
    var at = now();
    if (found.isEmpty()) {
      return Step.refused("meetings.problem.not-to-adjourn");
    }
    var life = found.get();
    var room = rooms.now(life);
    var noQuorum = room.votes() < quorum(life, room);
    if (life.stage() != Stage.OPEN && (!noQuorum || at.isBefore(awaitedUntil(life)))) {
      return Step.refused(noQuorum ? "meetings.problem.await-quorum" : "meetings.problem.quorum-there", life.given().awaitMinutes());
    }
    if (!resumes.isAfter(at)) {
      return new Step.Refused(List.of(Problem.of("resumes", "meetings.problem.resumes")));
    }
    var adjourned = new Life.Adjourned(life.sitting(), at, resumes, noQuorum);
    steps.adjourn(life.meeting(), by.self(), adjourned);
    attendance.allLeave(coop, number, at);
    acts.adjourned(life.meeting(), adjourned);
    calendar.plan(life.meeting(), resumes, at);
    telling.adjourned(meetings.find(coop, number).orElseThrow(), rooms.roll(life));
    return Step.DONE;
  }


  @Transactional
  public Step close(CoopId coop, MeetingNumber number, Viewer by) {
    var life = meetings.lock(coop, number).filter(l -> running.may(l, by) && l.stage() == Stage.OPEN);
    var at = now();
    if (life.isEmpty()) {
      return Step.refused("meetings.problem.not-open");
    }
    attendance.allLeave(coop, number, at);
    steps.close(life.get(), by.self(), at);
    resolving.release(life.get().meeting(), items.of(coop, number));
    acts.closed(life.get().meeting());
    calendar.planMinutes(life.get().meeting(), at);
    return Step.DONE;
  }

  /** To be asked under the meeting's lock: whoever came while we waited came before this. */
  private Instant now() {
    return clock.instant().truncatedTo(ChronoUnit.MILLIS);
  }
}
