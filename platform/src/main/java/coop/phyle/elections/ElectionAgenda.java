package coop.phyle.elections;

import coop.phyle.voting.VoteAgenda;
import org.springframework.stereotype.Component;

/** Plans the moments of an election: those of its vote, and the end of nominations. */
@Component
class ElectionAgenda {
  static final String KIND = "elections";
  static final String NOMINATIONS = "elections-nominations";
  private final VoteAgenda agenda;

  ElectionAgenda(VoteAgenda agenda) {
    this.agenda = agenda;
  }

  void plan(Election election) {
    var dates = election.dates();
    agenda.at(dates.nominationsClose(), NOMINATIONS, election.coop(), election.number());
    agenda.plan(KIND, election.coop(), election.number(), dates.votingOpens(), dates.votingCloses());
  }

  void cancel(Election election) {
    agenda.never(NOMINATIONS, election.coop(), election.number());
    agenda.cancel(KIND, election.coop(), election.number());
  }
}
