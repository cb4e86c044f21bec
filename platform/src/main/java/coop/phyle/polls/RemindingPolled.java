package coop.phyle.polls;

import coop.phyle.shell.CoopId;
import coop.phyle.voting.Rolls;
import coop.phyle.voting.VoteNumber;
import java.time.Clock;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Reminds, a day before closing, those and only those who have not answered. */
@Service
class RemindingPolled {
  private final Polls polls;
  private final Rolls rolls;
  private final PollNotices notices;
  private final Clock clock;

  RemindingPolled(Polls polls, Rolls rolls, PollNotices notices, Clock clock) {
    this.polls = polls;
    this.rolls = rolls;
    this.notices = notices;
    this.clock = clock;
  }

  @Transactional
  public void remind(CoopId coop, VoteNumber number) {
    polls.find(coop, number)
        .filter(life -> life.stage(clock.instant()) == Stage.OPEN)
        .ifPresent(life -> notices.closesSoon(life.poll(), rolls.people(coop, number, true)));
  }
}
