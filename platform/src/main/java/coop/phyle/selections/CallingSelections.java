package coop.phyle.selections;

import coop.phyle.shell.Coop;
import coop.phyle.shell.Site;
import coop.phyle.shell.Viewer;
import coop.phyle.statutes.Statutes;
import coop.phyle.voting.Numbering;
import coop.phyle.voting.VoteNumber;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Calls selections, and calls them off. Who calls one leads it. */
@Service
@Transactional
public class CallingSelections {
  private final Selections selections;
  private final Steps steps;
  private final Groups groups;
  private final Numbering numbering;
  private final Statutes statutes;
  private final SelectionAgenda agenda;
  private final SelectionActs acts;
  private final TellingChoosers telling;
  private final Site site;
  private final Clock clock;

  CallingSelections(
      Selections selections, Steps steps, Groups groups, Numbering numbering, Statutes statutes, SelectionAgenda agenda, SelectionActs acts,
      TellingChoosers telling, Site site, Clock clock) {
    this.selections = selections;
    this.steps = steps;
    this.groups = groups;
    this.numbering = numbering;
    this.statutes = statutes;
    this.agenda = agenda;
    this.acts = acts;
    this.telling = telling;
    this.site = site;
    this.clock = clock;
  }

  public Step call(Coop coop, Viewer viewer, Call call) {
    var at = clock.instant().truncatedTo(ChronoUnit.MILLIS);
    var reading = new CheckingCalls(call, statutes.inForce(coop.id()).rules(), at.atZone(site.zone()));
    var title = reading.title();
    var role = reading.role();
    var roleName = reading.roleName(role);
    var circle = reading.circle(role);
    if (!groups.mayCall(coop.id(), viewer, circle)) {
      return new Step.Gone();
    }
    var choosers = groups.choosers(coop.id(), call.group());
    reading.size(choosers.size());
    var duties = reading.duties();
    var qualities = reading.qualities();
    var formsClose = reading.formsClose();
    var changesClose = reading.changesClose(formsClose);
    var termEnds = reading.termEnds(role, changesClose);
    if (!reading.problems().isEmpty()) {
      return new Step.Refused(reading.problems());
    }
    var selection = new Selection(
        coop.id(), numbering.next(coop.id()), title, role, roleName, circle, duties, qualities, termEnds, viewer.self(), at, formsClose, changesClose);
    selections.call(selection, choosers);
    agenda.plan(selection);
    acts.called(selection, choosers);
    telling.called(coop, selection, choosers);
    return new Step.Done(selection.number());
  }

  public Step callOff(Coop coop, VoteNumber number, Viewer viewer, String reason) {
    var course = selections.lock(coop.id(), number).filter(one -> Proposing.leads(one.selection(), viewer));
    if (course.isEmpty()) {
      return new Step.Gone();
    }
    return switch (course.get().stage()) {
      case FILLED, CALLED_OFF -> Step.Refused.of("", "selections.problem.over");
      case NAMING, CHANGING, PROPOSING, CONSENTING, ASKING -> off(course.get().selection(), viewer, reason.strip());
    };
  }

  private Step off(Selection selection, Viewer viewer, String reason) {
    if (reason.isEmpty() || reason.length() > 1_000) {
      return Step.Refused.of("reason", "selections.problem.reason");
    }
    steps.callOff(selection, reason, viewer.self(), clock.instant());
    agenda.cancel(selection);
    return new Step.Done(selection.number());
  }
}
