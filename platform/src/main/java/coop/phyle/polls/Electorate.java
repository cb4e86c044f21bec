package coop.phyle.polls;

import coop.phyle.circles.CircleNumber;
import coop.phyle.kernel.json.Json;
import coop.phyle.kernel.tally.ClassId;
import coop.phyle.membership.Voter;
import java.util.List;
import java.util.Optional;

/**
 * Who is asked: everybody or who sits in a circle, and of these the members of some classes, or members by their numbers in the register.
 *
 * @param classes empty for all of them
 * @param members numbers; empty unless they are named
 * @param circle the circle the poll is put to, if it is not the whole co-op
 */
public record Electorate(List<ClassId> classes, List<Integer> members, Optional<CircleNumber> circle) {
  public Electorate {
    classes = List.copyOf(classes);
    members = List.copyOf(members);
  }

  /** Whether a member of the co-op, or of the circle, is asked. */
  boolean has(Voter voter) {
    return members.isEmpty() ? classes.isEmpty() || classes.contains(voter.memberClass()) : members.contains(voter.number());
  }

  Json.Obj write() {
    var written = Json.obj()
        .with("classes", Json.texts(classes.stream().map(ClassId::key).toList()))
        .with("members", members.stream().map(Json::of).toList());
    return circle.isPresent() ? written.with("circle", circle.get().value()) : written;
  }

  static Electorate read(Json.Obj written) {
    var members = written.each("members", item -> Json.obj().with("number", item).integer("number"));
    var circle = written.has("circle") ? Optional.of(new CircleNumber(written.integer("circle"))) : Optional.<CircleNumber>empty();
    return new Electorate(written.texts("classes").stream().map(ClassId::new).toList(), members, circle);
  }
}
