package coop.phyle.initiatives;

import coop.phyle.notices.About;
import coop.phyle.notices.Reminded;
import coop.phyle.shell.PersonId;
import coop.phyle.voting.Rolls;
import coop.phyle.voting.Seat;
import coop.phyle.voting.VoteNumber;
import java.time.Clock;
import org.springframework.stereotype.Component;

/** Keeps summaries from reminding those who have voted, or of a vote that is over. */
@Component
class QuestionsDone implements Reminded {
  static final String KIND = "initiative";
  private final Questions questions;
  private final Rolls rolls;
  private final Clock clock;

  QuestionsDone(Questions questions, Rolls rolls, Clock clock) {
    this.questions = questions;
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
    var voting = questions.find(about.coop(), number).filter(life -> life.stage(clock.instant()) == Stage.VOTING).isPresent();
    return !voting || rolls.of(about.coop(), number, person).stream().allMatch(Seat::voted);
  }
}
