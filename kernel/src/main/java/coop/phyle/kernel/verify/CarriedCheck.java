package coop.phyle.kernel.verify;

import coop.phyle.kernel.json.Json;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Ballots that delegates cast for others: each says what the delegate said, who voted in person, and nobody carries more than the statutes allow. */
final class CarriedCheck {
  private final String decision;
  private final int most;
  private final Map<Long, String> inPerson = new HashMap<>();
  private final List<Json.Obj> carried = new ArrayList<>();

  CarriedCheck(String decision, int most) {
    this.decision = decision;
    this.most = most;
  }

  void note(Json.Obj ballot) {
    if (ballot.has("through")) {
      carried.add(ballot);
    } else {
      inPerson.put(ballot.whole("member"), ballot.text("choice"));
    }
  }

  void check() {
    var loads = new HashMap<Long, Integer>();
    for (var ballot : carried) {
      var delegate = ballot.whole("through");
      var name = "%s, ballot of member %d through member %d".formatted(decision, ballot.whole("member"), delegate);
      Differs.unless(inPerson.containsKey(delegate), name, "a delegate who voted in person", "none");
      Differs.unlessEqual(inPerson.getOrDefault(delegate, ""), ballot.text("choice"), name + ", choice");
      int load = loads.merge(delegate, 1, Integer::sum);
      Differs.unless(load <= most, name, "at most " + most + " carried by one member", load);
    }
  }
}
