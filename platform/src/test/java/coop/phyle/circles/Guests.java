package coop.phyle.circles;

import coop.phyle.membership.TestCoops;
import coop.phyle.shell.PersonId;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Makes circles with people from outside in them, for tests of others. */
@Component
public class Guests {
  private final TestCoops coops;
  private final KeepingCircles keeping;
  private final Seats seats;

  Guests(TestCoops coops, KeepingCircles keeping, Seats seats) {
    this.coops = coops;
    this.keeping = keeping;
    this.seats = seats;
  }

  /** A circle nobody knows of but its coordinator and one guest. */
  public CircleNumber seated(TestCoops.Founded coop, PersonId coordinator, PersonId guest) {
    return coops.in(
        coop,
        () -> {
          var opened = (Step.Taken) keeping.open(coop.id(), coordinator, new Charter("Care", "Looking after one another.", Openness.INVITATION.name()));
          seats.visit(coop.id(), opened.circle(), guest, Optional.empty(), coordinator);
          return opened.circle();
        });
  }

  public CircleNumber open(TestCoops.Founded coop, PersonId coordinator, String name) {
    return coops.in(coop, () -> ((Step.Taken) keeping.open(coop.id(), coordinator, new Charter(name, "Garden work.", Openness.OPEN.name()))).circle());
  }
}
