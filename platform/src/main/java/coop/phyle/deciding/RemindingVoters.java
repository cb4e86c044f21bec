package coop.phyle.deciding;

import coop.phyle.shell.CoopId;
import coop.phyle.voting.Rolls;
import coop.phyle.voting.VoteNumber;
import java.time.Clock;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Reminds, a day before closing, those and only those who have not voted. */
@Service
class RemindingVoters {
  private final Decisions decisions;
  private final Rolls rolls;
  private final TellingVoters telling;
  private final Clock clock;

  RemindingVoters(Decisions decisions, Rolls rolls, TellingVoters telling, Clock clock) {
    this.decisions = decisions;
    this.rolls = rolls;
    this.telling = telling;
    this.clock = clock;
  }

  @Transactional
  public void remind(CoopId coop, VoteNumber number) {
    decisions
        .find(coop, number)
        .filter(life -> life.stage(clock.instant()) == Stage.OPEN)
        .ifPresent(life -> telling.closesSoon(life, rolls.people(coop, number, true)));
  }
}
