package coop.phyle.circles;

import coop.phyle.shell.CoopId;
import coop.phyle.shell.PersonId;
import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Who coordinates a circle, and how that passes to somebody the circle chose. Joins the caller's transaction; whether it may be is the caller's matter. */
@Service
@Transactional
public class Coordinating {
  private final KeptCircles circles;
  private final Charters charters;
  private final Seats seats;

  Coordinating(KeptCircles circles, Charters charters, Seats seats) {
    this.circles = circles;
    this.charters = charters;
    this.seats = seats;
  }

  @Transactional(readOnly = true)
  public List<PersonId> of(CoopId coop, CircleNumber circle) {
    return circles.sitting(coop, circle).stream().filter(Sitting::coordinates).map(Sitting::person).toList();
  }

  /** From now on somebody coordinates in place of those who did; whether it could be: nothing changes if they sit there no more, or the circle is closed. */
  public boolean handOver(CoopId coop, CircleNumber circle, PersonId to, PersonId by) {
    charters.lock(coop, circle);
    var sits = circles.sitting(coop, circle).stream().anyMatch(seat -> seat.person().equals(to) && !seat.guest());
    if (!sits || circles.of(coop, circle).filter(Circle::isOpen).isEmpty()) {
      return false;
    }
    of(coop, circle).stream().filter(before -> !before.equals(to)).forEach(before -> seats.standDown(coop, circle, before, by));
    seats.coordinate(coop, circle, to, by);
    return true;
  }

  /** Their term is over; nothing happens if they do not coordinate any more. */
  public void standDown(CoopId coop, CircleNumber circle, PersonId who, PersonId by) {
    charters.lock(coop, circle);
    seats.standDown(coop, circle, who, by);
  }
}
