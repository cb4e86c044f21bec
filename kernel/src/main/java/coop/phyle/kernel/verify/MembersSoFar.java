package coop.phyle.kernel.verify;

import coop.phyle.kernel.json.Json;
import coop.phyle.kernel.merkle.Commitment;
import coop.phyle.kernel.tally.ClassId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.UUID;

/** The register as the acts tell it: who belongs to which class at any moment. Numbers and ids, no names. */
final class MembersSoFar {
  /** One member; classes by the moment from which they hold. */
  record Entry(UUID id, long number, NavigableMap<Instant, ClassId> classes, Instant ended) {
    boolean current(Instant at) {
      return classes.floorEntry(at) != null && at.isBefore(ended);
    }

    ClassId classAt(Instant at) {
      return classes.floorEntry(at).getValue();
    }
  }

  private final Map<UUID, Entry> members = new HashMap<>();
  private final Map<Long, UUID> numbers = new HashMap<>();

  void admitted(Json.Obj body) {
    var id = body.as("member", UUID::fromString);
    var number = body.whole("number");
    var classes = new TreeMap<Instant, ClassId>();
    classes.put(Instant.parse(body.text("at")), body.as("class", ClassId::new));
    body.as("person", Commitment::new);
    Differs.unless(members.putIfAbsent(id, new Entry(id, number, classes, Instant.MAX)) == null, "member " + id, "admitted once", "admitted again");
    Differs.unless(numbers.putIfAbsent(number, id) == null, "number " + number + " in the register", "one member", "two members");
  }

  void classChanged(Json.Obj body) {
    known(body.text("member")).classes().put(Instant.parse(body.text("at")), body.as("class", ClassId::new));
  }

  void ended(Json.Obj body) {
    var member = known(body.text("member"));
    Differs.unless(member.ended().equals(Instant.MAX), "member " + member.id(), "ended once", "ended again");
    members.put(member.id(), new Entry(member.id(), member.number(), member.classes(), Instant.parse(body.text("at"))));
  }

  Entry known(String id) {
    var member = members.get(UUID.fromString(id));
    if (member == null) {
      throw new Differs("member " + id, "an admitted member", "nobody admitted under this id");
    }
    return member;
  }

  Entry numbered(long number) {
    var id = numbers.get(number);
    if (id == null) {
      throw new Differs("member number " + number, "an admitted member", "nobody admitted under this number");
    }
    return known(id.toString());
  }

  List<Entry> current(Instant at) {
    var current = new ArrayList<Entry>();
    members.values().stream().filter(m -> m.current(at)).forEach(current::add);
    return current;
  }
}
