package coop.phyle.deciding;

import coop.phyle.shell.CoopId;
import coop.phyle.shell.PersonId;
import coop.phyle.voting.VoteAgenda;
import coop.phyle.voting.VoteNumber;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Takes a decision back before its vote opens. */
@Service
class Withdrawing {
  private final Decisions decisions;
  private final VoteAgenda agenda;
  private final Clock clock;

  Withdrawing(Decisions decisions, VoteAgenda agenda, Clock clock) {
    this.decisions = decisions;
    this.agenda = agenda;
    this.clock = clock;
  }

  /** False when it is not the person's own, or is open, closed or withdrawn already. */
  @Transactional
  public boolean withdraw(CoopId coop, VoteNumber number, PersonId by) {
    var at = clock.instant().truncatedTo(ChronoUnit.MILLIS);
    var life = decisions.lock(coop, number).filter(l -> l.decision().proposedBy().equals(by) && l.meeting().isEmpty());
    if (life.isEmpty() || (life.get().stage(at) != Stage.DRAFT && life.get().stage(at) != Stage.NOTICE)) {
      return false;
    }
    decisions.withdraw(life.get().decision(), by, at);
    agenda.cancel(DecisionTasks.KIND, coop, number);
    return true;
  }
}
