package coop.phyle.elections;

import coop.phyle.shell.CoopId;
import coop.phyle.shell.PersonId;
import coop.phyle.voting.Numbering;
import coop.phyle.voting.VoteNumber;
import java.time.Clock;
import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.interceptor.TransactionAspectSupport;

/** Calls elections, and calls them off. */
@Service
@Transactional
public class Calling {
  private final Elections elections;
  private final CheckingCalls checking;
  private final Numbering numbering;
  private final ElectionAgenda agenda;
  private final TellingElectors telling;
  private final Clock clock;

  Calling(Elections elections, CheckingCalls checking, Numbering numbering, ElectionAgenda agenda, TellingElectors telling, Clock clock) {
    this.elections = elections;
    this.checking = checking;
    this.numbering = numbering;
    this.agenda = agenda;
    this.telling = telling;
    this.clock = clock;
  }

  /** A refused call uses up no number. */
  public Answer call(CoopId coop, Call call, PersonId by) {
    return switch (checking.check(coop, numbering.next(coop), call, by)) {
      case CheckingCalls.Checked.Faulty(var problems) -> {
        TransactionAspectSupport.currentTransactionStatus().setRollbackOnly();
        yield new Answer.Refused(problems);
      }
      case CheckingCalls.Checked.Sound(var election) -> {
        elections.call(election);
        agenda.plan(election);
        telling.called(election);
        yield new Answer.Done(election.number());
      }
    };
  }

  public Answer callOff(CoopId coop, VoteNumber number, String reason, PersonId by) {
    var life = elections.lock(coop, number);
    if (life.isEmpty()) {
      return new Answer.Gone();
    }
    return switch (life.get().stage(clock.instant())) {
      case ANNOUNCED, NOMINATING, STANDING -> off(life.get().election(), reason.strip(), by);
      case VOTING, COUNTING, DECIDED, CALLED_OFF -> Answer.Refused.of("", "elections.problem.too-late");
    };
  }

  private Answer off(Election election, String reason, PersonId by) {
    if (reason.isEmpty() || reason.length() > 1_000) {
      return new Answer.Refused(List.of(coop.phyle.shell.Problem.of("reason", "elections.problem.reason")));
    }
    elections.callOff(election, reason, by, clock.instant());
    agenda.cancel(election);
    return new Answer.Done(election.number());
  }
}
