package coop.phyle.deciding;

import coop.phyle.shell.CoopId;
import coop.phyle.shell.PersonId;
import coop.phyle.shell.Problem;
import coop.phyle.shell.Site;
import coop.phyle.statutes.Statutes;
import coop.phyle.voting.VoteAgenda;
import coop.phyle.voting.VoteNumber;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Gives notice of a draft: fixes its text, pins the rules in force and sets its dates, all for good. */
@Service
public class GivingNotice {
  private final Decisions decisions;
  private final CheckingDrafts checking;
  private final Statutes statutes;
  private final OpeningDecisions opening;
  private final VoteAgenda agenda;
  private final Site site;
  private final Clock clock;

  GivingNotice(
      Decisions decisions,
      CheckingDrafts checking,
      Statutes statutes,
      OpeningDecisions opening,
      VoteAgenda agenda,
      Site site,
      Clock clock) {
    this.decisions = decisions;
    this.checking = checking;
    this.statutes = statutes;
    this.opening = opening;
    this.agenda = agenda;
    this.site = site;
    this.clock = clock;
  }

  /** Only the proposer may. The draft is checked again: rules, members and drafts may have changed since it was written. */
  @Transactional
  public Notification give(CoopId coop, VoteNumber number, PersonId by) {
    var at = clock.instant().truncatedTo(ChronoUnit.MILLIS);
    var life = decisions.lock(coop, number).filter(l -> l.decision().proposedBy().equals(by) && l.stage(at) == Stage.DRAFT);
    if (life.isEmpty()) {
      return new Notification.Refused(List.of(Problem.of("", "deciding.problem.not-a-draft")));
    }
    var draft = again(life.get().decision());
    return switch (checking.check(coop, draft)) {
      case CheckingDrafts.Faulty faulty -> new Notification.Refused(faulty.problems());
      case CheckingDrafts.Sound sound -> give(sound.as(coop, number, draft, life.get().decision().proposedAt()), sound.question(), at);
    };
  }

  private Notification give(Decision decision, Question question, Instant at) {
    var version = statutes.inForce(decision.coop());
    var dates = Timetable.of(version.rules().rule(decision.kind()), at, site.zone());
    decisions.revise(decision, question);
    var notice = new Given(at, version.number(), site.zone(), dates.opensAt(), dates.closesAt());
    decisions.give(decision, decision.proposedBy(), notice);
    agenda.plan(DecisionTasks.KIND, decision.coop(), decision.number(), notice.opensAt(), notice.closesAt());
    if (!dates.opensAt().isAfter(at)) {
      opening.open(decision.coop(), decision.number());
    }
    return new Notification.Given(dates.opensAt(), dates.closesAt());
  }

  /** What would happen if notice were given now. */
  Timetable dates(Decision decision) {
    return Timetable.of(statutes.inForce(decision.coop()).rules().rule(decision.kind()), clock.instant(), site.zone());
  }

  static Draft again(Decision decision) {
    return new Draft(
        decision.proposedBy(),
        decision.matter(),
        decision.subject().values(),
        decision.title(),
        decision.body(),
        Optional.of(decision.kind()),
        decision.secret(),
        decision.tags());
  }
}
