package coop.phyle.circles;

import coop.phyle.kernel.json.Json;
import coop.phyle.record.Record;
import coop.phyle.shell.CoopId;
import coop.phyle.shell.PersonId;
import coop.phyle.shell.Viewer;
import coop.phyle.shell.Who;
import java.util.Locale;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Opens, rewrites and closes circles. Any member opens one and coordinates it first; its coordinators and the secretary keep it. The record holds that there is a
 * circle and how open it is, not what it is called: circles may be confidential.
 */
@Service
@Transactional
public class KeepingCircles {
  static final int LONGEST_REASON = 500;
  private final Charters charters;
  private final Seats seats;
  private final Circles circles;
  private final Record record;

  KeepingCircles(Charters charters, Seats seats, Circles circles, Record record) {
    this.charters = charters;
    this.seats = seats;
    this.circles = circles;
    this.record = record;
  }

  Step open(CoopId coop, PersonId by, Charter charter) {
    var problems = charter.problems();
    if (!problems.isEmpty()) {
      return new Step.Refused(problems);
    }
    var number = charters.open(coop, by, charter);
    seats.seat(coop, number, by, by);
    seats.coordinate(coop, number, by, by);
    record.note(coop, "circle-opened", Json.obj().with("circle", number.value()).with("openness", charter.openness().toLowerCase(Locale.ROOT)));
    return new Step.Taken(number);
  }

  /** The same for whoever knows that what they say is sound. */
  public CircleNumber begin(CoopId coop, PersonId by, String name, String aim, Openness openness) {
    return switch (open(coop, by, new Charter(name, aim, openness.name()))) {
      case Step.Taken(var number) -> number;
      case Step.Gone gone -> throw new IllegalStateException("a new circle cannot be gone");
      case Step.Refused refused -> throw new IllegalArgumentException("the circle is refused: " + refused.problems());
    };
  }

  Step rewrite(CoopId coop, CircleNumber number, Viewer by, Charter charter) {
    charters.lock(coop, number);
    if (!keeps(coop, number, by)) {
      return new Step.Gone();
    }
    var problems = charter.problems();
    if (!problems.isEmpty()) {
      return new Step.Refused(problems);
    }
    charters.write(coop, number, by.self(), charter);
    return new Step.Taken(number);
  }

  Step close(CoopId coop, CircleNumber number, Viewer by, String reason) {
    charters.lock(coop, number);
    if (!keeps(coop, number, by)) {
      return new Step.Gone();
    }
    if (reason.length() > LONGEST_REASON) {
      return Step.refused("reason", "circles.problem.reason", LONGEST_REASON);
    }
    charters.close(coop, number, by.self(), reason.strip());
    record.note(coop, "circle-closed", Json.obj().with("circle", number.value()));
    return new Step.Taken(number);
  }

  /** Whether this viewer may change an open circle. */
  @Transactional(readOnly = true)
  boolean keeps(CoopId coop, CircleNumber number, Viewer viewer) {
    var open = circles.of(coop, number).filter(Circle::isOpen).isPresent();
    return open && (viewer.is(Who.SECRETARY) || circles.reach(coop, viewer.self()).coordinates(number));
  }
}
