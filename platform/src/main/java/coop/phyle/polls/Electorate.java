package coop.phyle.polls;

import coop.phyle.kernel.json.Json;
import coop.phyle.kernel.tally.ClassId;
import coop.phyle.membership.Voter;
import java.util.List;

/**
 * Who is asked: everybody, the members of some classes, or members by their numbers in the register.
 *
 * @param classes empty for everybody
 * @param members numbers; empty unless they are named
 */
public record Electorate(List<ClassId> classes, List<Integer> members) {
  public static final Electorate EVERYBODY = new Electorate(List.of(), List.of());

  public Electorate {
    classes = List.copyOf(classes);
    members = List.copyOf(members);
  }

  boolean has(Voter voter) {
    return members.isEmpty() ? classes.isEmpty() || classes.contains(voter.memberClass()) : members.contains(voter.number());
  }

  Json.Obj write() {
    return Json.obj()
        .with("classes", Json.texts(classes.stream().map(ClassId::key).toList()))
        .with("members", members.stream().map(Json::of).toList());
  }

  static Electorate read(Json.Obj written) {
    var members = written.each("members", item -> Json.obj().with("number", item).integer("number"));
    return new Electorate(written.texts("classes").stream().map(ClassId::new).toList(), members);
  }
}
