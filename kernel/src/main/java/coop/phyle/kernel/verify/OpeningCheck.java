package coop.phyle.kernel.verify;

import coop.phyle.kernel.ballots.BallotCode;
import coop.phyle.kernel.ballots.CastBallot;
import coop.phyle.kernel.ballots.Closing;
import coop.phyle.kernel.ballots.Openings;
import coop.phyle.kernel.json.Json;
import coop.phyle.kernel.merkle.Commitment;
import coop.phyle.kernel.tally.ClassId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;
import java.util.UUID;

/** Holds an opening file against what the record sealed: exactly the listed codes, and the committed count. */
final class OpeningCheck {
  private final UUID coop;
  private final long decision;
  private final Openings.Opened openings;

  OpeningCheck(UUID coop, long decision, Openings.Opened openings) {
    this.coop = coop;
    this.decision = decision;
    this.openings = openings;
  }

  List<CastBallot> ballots(Json.Obj act, BallotList list) {
    Differs.unlessEqual(list.sealed().keySet(), openings.classes().keySet(), "opening file, sealed classes of decision " + decision);
    var ballots = new ArrayList<CastBallot>();
    for (Map.Entry<ClassId, Openings.OpenedClass> entry : openings.classes().entrySet()) {
      var id = entry.getKey();
      var where = "opening file, decision %d, class %s".formatted(decision, id);
      var own = entry.getValue().ballots();
      var codes = new TreeSet<BallotCode>();
      own.forEach(b -> codes.add(BallotCode.of(coop, decision, b)));
      Differs.unless(codes.size() == own.size(), where, "ballots that differ", "one twice");
      Differs.unlessEqual(list.codes(id), codes, where + ", codes");
      var row = act.object("counts").object(id.key());
      var count = Objects.requireNonNull(Closing.count(Map.of(id, row.whole("eligible")), own).get(id));
      var text = Closing.countText(coop, decision, id, count);
      Differs.unlessEqual(Commitment.to(text, entry.getValue().salt()), row.as("commitment", Commitment::new), where + ", commitment to the count");
      ballots.addAll(own);
    }
    return ballots;
  }
}
