package coop.phyle.polls;

import coop.phyle.membership.Members;
import coop.phyle.shell.CoopId;
import coop.phyle.shell.PersonId;
import coop.phyle.shell.Problem;
import coop.phyle.statutes.Statutes;
import coop.phyle.voting.Numbering;
import coop.phyle.voting.VoteAgenda;
import coop.phyle.voting.VoteNumber;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Asks a poll, which opens at once or at its time; any member may. A poll about an amended proposal is the next round of the one before. */
@Service
public class StartingPolls {
  private final Polls polls;
  private final PollForms forms;
  private final PollTemplates templates;
  private final OpeningPolls opening;
  private final Numbering numbering;
  private final Members members;
  private final Sight sight;
  private final Statutes statutes;
  private final VoteAgenda agenda;
  private final Clock clock;

  StartingPolls(
      Polls polls, PollForms forms, PollTemplates templates, OpeningPolls opening, Numbering numbering, Members members, Sight sight, Statutes statutes,
      VoteAgenda agenda, Clock clock) {
    this.polls = polls;
    this.forms = forms;
    this.templates = templates;
    this.opening = opening;
    this.numbering = numbering;
    this.members = members;
    this.sight = sight;
    this.statutes = statutes;
    this.agenda = agenda;
    this.clock = clock;
  }

  public sealed interface Started {
    record Asked(VoteNumber number) implements Started {}

    record Refused(List<Problem> problems) implements Started {}
  }

  @Transactional
  public Started start(CoopId coop, PersonId by, Kind kind, Map<String, String> fields) {
    var now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
    var entered = forms.entered(kind, fields);
    var asked = new CheckingPolls(statutes.inForce(coop).rules(), now, forms.circles(coop, by).keySet()).read(kind, entered);
    var before = previous(coop, by, kind, entered);
    if (members.of(coop, by).isEmpty()) {
      entered.fault("", "polls.problem.members-ask");
    }
    if (!entered.problems().isEmpty()) {
      return new Started.Refused(entered.problems());
    }
    var poll = new Poll(coop, numbering.next(coop), asked, by, now, before.map(life -> life.poll().number()), before.map(life -> life.poll().round() + 1).orElse(1));
    polls.put(poll);
    if (!entered.text("keep").isEmpty()) {
      templates.keep(coop, entered.text("keep"), kind, CheckingPolls.template(entered.fields()), by, now);
    }
    agenda.plan(PollTasks.KIND, poll.coop(), poll.number(), poll.asked().opensAt(), poll.asked().closesAt());
    if (!asked.opensAt().isAfter(now)) {
      opening.open(coop, poll.number());
    }
    return new Started.Asked(poll.number());
  }

  /** The round before, which must be over and must have no other next round. */
  private Optional<PollLife> previous(CoopId coop, PersonId by, Kind kind, Entered entered) {
    var number = entered.number("previous", 0, 1, 999_999);
    if (!entered.text("keep").isEmpty()) {
      entered.text("keep", 3, 60);
    }
    if (number == 0) {
      return Optional.empty();
    }
    var before = polls.lock(coop, new VoteNumber(number)).filter(life -> life.poll().asked().kind() == kind && sight.sees(life.poll(), by));
    if (before.isEmpty() || before.get().next().isPresent() || before.get().stage(clock.instant()) != Stage.CLOSED) {
      entered.fault("", "polls.problem.round");
      return Optional.empty();
    }
    return before;
  }
}
