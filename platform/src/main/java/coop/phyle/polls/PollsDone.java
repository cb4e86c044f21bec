package coop.phyle.polls;

import coop.phyle.notices.About;
import coop.phyle.notices.Reminded;
import coop.phyle.shell.PersonId;
import coop.phyle.voting.Rolls;
import coop.phyle.voting.Seat;
import coop.phyle.voting.VoteNumber;
import java.time.Clock;
import org.springframework.stereotype.Component;

/** Keeps summaries from reminding those who have answered, or of a poll that has closed. */
@Component
class PollsDone implements Reminded {
  static final String KIND = "poll";
  private final Polls polls;
  private final Rolls rolls;
  private final Clock clock;

  PollsDone(Polls polls, Rolls rolls, Clock clock) {
    this.polls = polls;
    this.rolls = rolls;
    this.clock = clock;
  }

  @Override
  public String kind() {
    return KIND;
  }

  @Override
  public boolean settled(About about, PersonId person) {
    var number = new VoteNumber(Integer.parseInt(about.item()));
    var open = polls.find(about.coop(), number).filter(life -> life.stage(clock.instant()) == Stage.OPEN).isPresent();
    return !open || rolls.of(about.coop(), number, person).stream().allMatch(Seat::voted);
  }
}
