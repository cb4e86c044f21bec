package coop.phyle.meetings;

import coop.phyle.membership.Voter;
import coop.phyle.shell.CoopId;
import coop.phyle.shell.Problem;
import coop.phyle.shell.Viewer;
import coop.phyle.statutes.Statutes;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Gives notice of a meeting: fixes its text, pins the rules in force, freezes who is entitled to notice and tells them all. */
@Service
public class GivingNotice {
  private final Meetings meetings;
  private final Steps steps;
  private final Items items;
  private final Rolls rolls;
  private final Entitled entitled;
  private final Statutes statutes;
  private final Running running;
  private final Resolving resolving;
  private final Convening convening;
  private final Acts acts;
  private final TellingMembers telling;
  private final Calendar calendar;
  private final Clock clock;

  GivingNotice(
      Meetings meetings, Steps steps, Items items, Rolls rolls, Entitled entitled, Statutes statutes, Running running, Resolving resolving,
      Convening convening, Acts acts, TellingMembers telling, Calendar calendar, Clock clock) {
    this.meetings = meetings;
    this.steps = steps;
    this.items = items;
    this.rolls = rolls;
    this.entitled = entitled;
    this.statutes = statutes;
    this.running = running;
    this.resolving = resolving;
    this.convening = convening;
    this.acts = acts;
    this.telling = telling;
    this.calendar = calendar;
    this.clock = clock;
  }

  /** @param shorter whether the meeting is called although the notice is shorter than the rules ask, subject to consent */
  @Transactional
  public Step give(CoopId coop, MeetingNumber number, Viewer by, boolean shorter) {
    var at = clock.instant().truncatedTo(ChronoUnit.MILLIS);
    var found = meetings.lock(coop, number).filter(l -> l.stage() == Stage.DRAFT && running.may(l, by));
    if (found.isEmpty()) {
      return Step.refused("meetings.problem.not-a-draft");
    }
    var meeting = found.get().meeting();
    var agenda = items.of(coop, number);
    var voters = entitled.now(meeting);
    var notice = notice(meeting, agenda, voters.size(), at);
    var problems = problems(meeting, agenda, voters, notice, shorter);
    if (!problems.isEmpty()) {
      return new Step.Refused(problems);
    }
    steps.give(meeting, by.self(), notice);
    resolving.put(meeting, notice, agenda, by.self());
    rolls.freeze(coop, number, Rolls.Moment.NOTICE, voters);
    acts.noticeGiven(meeting, notice, agenda);
    calendar.plan(meeting, meeting.startsAt(), at);
    telling.called(meetings.find(coop, number).orElseThrow(), voters);
    return Step.DONE;
  }

  private List<Problem> problems(Meeting meeting, List<Item> agenda, List<Voter> voters, Given notice, boolean shorter) {
    var problems = new ArrayList<Problem>();
    if (agenda.isEmpty()) {
      problems.add(Problem.of("", "meetings.problem.no-business"));
    }
    if (voters.isEmpty()) {
      problems.add(Problem.of("", "meetings.problem.nobody-entitled"));
    }
    if (!meeting.startsAt().isAfter(notice.at())) {
      problems.add(Problem.of("", "meetings.problem.past"));
    } else if (notice.daysGiven() < shortest(meeting)) {
      problems.add(Problem.of("", "meetings.problem.notice-shortest", shortest(meeting), notice.daysGiven()));
    } else if (notice.consentsNeeded() > 0 && !shorter) {
      var first = ClearDays.first(notice.at(), notice.daysNeeded(), meeting.zone());
      problems.add(Problem.of("", "meetings.problem.notice-short", notice.daysNeeded(), notice.daysGiven(), first.toString()));
    }
    problems.addAll(resolving.check(meeting, agenda));
    convening.late(meeting).ifPresent(problems::add);
    return problems;
  }

  /** The board meets as soon as its own notice lets it; of the members' meetings the statutes say what no consent shortens. */
  private int shortest(Meeting meeting) {
    return meeting.kind() == MeetingKind.BOARD ? 0 : statutes.inForce(meeting.coop()).rules().meetings().shortestDays();
  }

  /** What notice given at a moment would be. */
  Given notice(Meeting meeting, List<Item> agenda, int entitledNow, Instant at) {
    var version = statutes.inForce(meeting.coop());
    var needed = NoticeRule.days(version.rules(), meeting.kind(), agenda);
    var given = ClearDays.between(at, meeting.startsAt(), meeting.zone());
    var consents = given < needed ? NoticeRule.consents(version.rules(), entitledNow) : 0;
    return new Given(
        at, version.number(), needed, given, entitledNow, consents, NoticeRule.proxies(version.rules(), meeting.kind()), version.rules().meetings().awaitMinutes());
  }
}
