package coop.phyle.selections;

import coop.phyle.identity.Coops;
import coop.phyle.shell.CoopId;
import coop.phyle.voting.VoteNumber;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Reminds, a day before forms close, those and only those who have said nothing in this phase. */
@Service
class RemindingChoosers {
  private final Selections selections;
  private final TellingChoosers telling;
  private final Coops coops;

  RemindingChoosers(Selections selections, TellingChoosers telling, Coops coops) {
    this.selections = selections;
    this.telling = telling;
    this.coops = coops;
  }

  @Transactional
  public void remind(CoopId coop, VoteNumber number, int phase) {
    selections.find(coop, number).filter(course -> course.phase() == phase).ifPresent(course -> telling.soon(coops.byId(coop).orElseThrow(), course));
  }
}
