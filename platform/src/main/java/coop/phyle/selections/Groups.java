package coop.phyle.selections;

import coop.phyle.circles.Circle;
import coop.phyle.circles.CircleNumber;
import coop.phyle.circles.Circles;
import coop.phyle.membership.Members;
import coop.phyle.membership.Voter;
import coop.phyle.shell.CoopId;
import coop.phyle.shell.PersonId;
import coop.phyle.shell.Viewer;
import coop.phyle.shell.Who;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Who can choose somebody for a role: the board, all members or a circle; one voice each. */
@Component
class Groups {
  static final String BOARD = "board";
  static final String MEMBERS = "members";

  private final Members members;
  private final Circles circles;

  Groups(Members members, Circles circles) {
    this.members = members;
    this.circles = circles;
  }

  /** The secretary and directors call for the board and all members; in a circle its coordinators do, and those of the others who sit there. */
  boolean mayCall(CoopId coop, Viewer viewer, Optional<CircleNumber> circle) {
    return circle.map(one -> callable(coop, viewer).stream().anyMatch(c -> c.number().equals(one))).orElse(office(viewer));
  }

  /** Circles in which this viewer may call a selection: they have to sit there, since the consent is asked in a poll of the circle. */
  List<Circle> callable(CoopId coop, Viewer viewer) {
    return circles.reach(coop, viewer.self()).places().stream()
        .filter(place -> place.sits() && place.circle().isOpen() && (place.coordinates() || office(viewer)))
        .map(place -> place.circle())
        .toList();
  }

  private static boolean office(Viewer viewer) {
    return viewer.is(Who.SECRETARY) || viewer.is(Who.DIRECTOR);
  }

  boolean sees(CoopId coop, Viewer viewer, Selection selection) {
    return selection.circle().map(circle -> circles.mayRead(coop, circle, viewer.self())).orElse(true);
  }

  Optional<String> name(CoopId coop, Optional<CircleNumber> circle) {
    return circle.flatMap(one -> circles.of(coop, one)).map(Circle::name);
  }

  /** @param group "board", "members" or a circle's number */
  static Optional<CircleNumber> circle(String group) {
    return group.matches("[1-9][0-9]{0,5}") ? Optional.of(new CircleNumber(Integer.parseInt(group))) : Optional.empty();
  }

  List<Course.Chooser> choosers(CoopId coop, String group) {
    var circle = circle(group);
    var voters = group.equals(BOARD) ? members.directors(coop) : members.roll(coop);
    var sitting = circle.map(one -> new HashSet<>(circles.members(coop, one)));
    var seen = new HashSet<PersonId>();
    return voters.stream()
        .filter(voter -> sitting.map(people -> people.contains(voter.votes())).orElse(true))
        .filter(voter -> seen.add(voter.votes()))
        .map(Groups::chooser)
        .toList();
  }

  private static Course.Chooser chooser(Voter voter) {
    return new Course.Chooser(voter.member(), voter.number(), voter.votes(), voter.name());
  }
}
