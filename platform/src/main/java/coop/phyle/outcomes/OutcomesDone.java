package coop.phyle.outcomes;

import coop.phyle.circles.Circles;
import coop.phyle.notices.About;
import coop.phyle.notices.Reminded;
import coop.phyle.shell.PersonId;
import org.springframework.stereotype.Component;

/** Keeps summaries from reminding anybody of what is done, dropped, or somebody else's by now. */
@Component
class OutcomesDone implements Reminded {
  private final Results results;
  private final Circles circles;

  OutcomesDone(Results results, Circles circles) {
    this.results = results;
    this.circles = circles;
  }

  @Override
  public String kind() {
    return OutcomeNotices.KIND;
  }

  @Override
  public boolean settled(About about, PersonId person) {
    var open = results.find(about.coop(), new ResultNumber(Integer.parseInt(about.item()))).filter(one -> !one.status().over());
    return open.filter(one -> one.wording().answers().includes(person, circles.reach(about.coop(), person))).isEmpty();
  }
}
