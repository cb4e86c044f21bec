package coop.phyle.selections;

import coop.phyle.circles.Circle;
import coop.phyle.circles.CircleNumber;
import coop.phyle.circles.Circles;
import coop.phyle.circles.Coordinating;
import coop.phyle.circles.Openness;
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
  private final Coordinating coordinating;

  Groups(Members members, Circles circles, Coordinating coordinating) {
    this.members = members;
    this.circles = circles;
    this.coordinating = coordinating;
  }

  /** The secretary and directors call for any group they can see, coordinators for their circle. */
  boolean mayCall(CoopId coop, Viewer viewer, Optional<CircleNumber> circle) {
    var office = viewer.is(Who.SECRETARY) || viewer.is(Who.DIRECTOR);
    return circle.map(one -> open(coop, viewer).stream().anyMatch(c -> c.number().equals(one)) && (office || coordinating.of(coop, one).contains(viewer.self())))
        .orElse(office);
  }

  /** Circles in which this viewer may call a selection. */
  List<Circle> callable(CoopId coop, Viewer viewer) {
    return open(coop, viewer).stream().filter(circle -> mayCall(coop, viewer, Optional.of(circle.number()))).toList();
  }

  /** Not confidential ones: all members see the poll in which the circle consents. */
  private List<Circle> open(CoopId coop, Viewer viewer) {
    var reach = circles.reach(coop, viewer.self());
    return reach.places().stream().map(place -> place.circle()).filter(circle -> circle.isOpen() && circle.openness() != Openness.INVITATION).toList();
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
