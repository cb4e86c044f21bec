package coop.phyle.deciding;

import coop.phyle.notices.About;
import coop.phyle.notices.Reminded;
import coop.phyle.shell.PersonId;
import coop.phyle.voting.Rolls;
import coop.phyle.voting.Seat;
import coop.phyle.voting.VoteNumber;
import java.time.Clock;
import org.springframework.stereotype.Component;

/** Keeps summaries from reminding those who have voted, or of a vote that has closed. */
@Component
class VotesDone implements Reminded {
  static final String KIND = "decision";
  private final Decisions decisions;
  private final Rolls rolls;
  private final Clock clock;

  VotesDone(Decisions decisions, Rolls rolls, Clock clock) {
    this.decisions = decisions;
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
    var open = decisions.find(about.coop(), number).filter(life -> life.stage(clock.instant()) == Stage.OPEN).isPresent();
    return !open || rolls.of(about.coop(), number, person).stream().allMatch(Seat::voted);
  }
}
