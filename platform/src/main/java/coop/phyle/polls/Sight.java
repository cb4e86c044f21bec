package coop.phyle.polls;

import coop.phyle.circles.Circles;
import coop.phyle.shell.PersonId;
import coop.phyle.shell.Viewer;
import coop.phyle.shell.Who;
import coop.phyle.voting.Rolls;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Who sees a poll: every member; of a circle's poll whoever reads the circle, guests too. Whoever was asked sees it as long as it stands. */
@Component
class Sight {
  private final Circles circles;
  private final Rolls rolls;

  Sight(Circles circles, Rolls rolls) {
    this.circles = circles;
    this.rolls = rolls;
  }

  boolean sees(Poll poll, PersonId reader) {
    var reach = circles.reach(poll.coop(), reader);
    return poll.asked().electorate().circle().map(reach::mayRead).orElse(reach.member()) || !rolls.of(poll.coop(), poll.number(), reader).isEmpty();
  }

  /** The circle that is asked; without its name for somebody who was asked and has left a confidential one. */
  Optional<PollPages.Circle> circle(Poll poll, PersonId reader) {
    return poll.asked().electorate().circle()
        .map(number -> new PollPages.Circle(
            number.value(), circles.reach(poll.coop(), reader).place(number).map(place -> place.circle().name()).orElse(number.toString())));
  }

  /** Who rules, states outcomes and draws: whoever asked, the secretary, and the coordinators of the circle that is asked, as far as they see it. */
  boolean leads(Poll poll, Viewer viewer) {
    var circle = poll.asked().electorate().circle();
    var leads = poll.by().equals(viewer.self()) || viewer.is(Who.SECRETARY) || circle.filter(circles.reach(poll.coop(), viewer.self())::coordinates).isPresent();
    return leads && sees(poll, viewer.self());
  }
}
