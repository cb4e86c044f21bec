package coop.phyle.kernel.verify;

import coop.phyle.kernel.ballots.PromisedLot;
import coop.phyle.kernel.json.Json;
import coop.phyle.kernel.merkle.MerkleTree;
import coop.phyle.kernel.tally.ClassId;
import coop.phyle.kernel.tally.election.Lot;
import coop.phyle.kernel.tally.support.Sortition;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.stream.Collectors;

/** Members drawn by lot, drawn again. Who sits in a circle is not in the record: of a circle's pool only the tickets of those drawn are worked out. */
final class DrawCheck {
  private final MembersSoFar members;
  private final List<String> notes;

  DrawCheck(MembersSoFar members, List<String> notes) {
    this.members = members;
    this.notes = notes;
  }

  void check(Instant at, Json.Obj opened, Json.Obj body) {
    var name = "poll " + body.whole("poll");
    Differs.unlessEqual(opened.text("rollRoot"), body.text("poolRoot"), name + ", pool");
    if (!opened.has(PromisedLot.KEY)) {
      notes.add(name + ": attested; its pool is not in the record, and no lot was promised; not drawn again");
      return;
    }
    PromisedLots.revealed(name, PromisedLots.read(opened), body.text("lot"));
    var drawn = body.each("drawn", number -> Long.toString(Json.obj().with("n", number).whole("n")));
    Differs.unlessEqual(Math.min(opened.whole("places"), opened.whole("eligible")), (long) drawn.size(), name + ", how many are drawn");
    var lot = new Sortition(new Lot(PromisedLot.ofDraw(body.text("poolRoot"), body.text("seed"), body.text("lot")), name));
    Differs.unless(opened.has("circle") != body.has("pool"), name + ", list of its pool", "one unless a circle's", "the other");
    var pool = body.has("pool") ? pool(at, name, opened, body) : drawn;
    Differs.unlessEqual(drawn.size(), new HashSet<>(drawn).size(), name + ", different members drawn");
    Differs.unlessEqual(lot.order(pool).stream().limit(drawn.size()).map(Sortition.Ticket::id).toList(), drawn, name + ", drawn");
    if (opened.has("circle")) {
      notes.add(name + ": the tickets of those drawn are in order; the rest of a circle's pool is not in the record");
    }
  }

  /** Numbers of the members in the pool: as its root says, each in the register. */
  private List<String> pool(Instant at, String name, Json.Obj opened, Json.Obj body) {
    var lines = new ArrayList<String>();
    for (var one : body.each("pool", Json::asObject)) {
      var member = members.numbered(one.whole("member"));
      var inClass = one.as("class", ClassId::new);
      Differs.unless(member.classes().headMap(at, true).containsValue(inClass), name + ", class of member " + member.number(), member.classes().values(), inClass);
      lines.add(member.number() + " " + inClass);
    }
    Differs.unlessEqual(opened.whole("eligible"), (long) lines.size(), name + ", members in the pool");
    Differs.unlessEqual(body.text("poolRoot"), MerkleTree.rootOf(lines.stream().sorted().toList()).hex(), name + ", root over the pool");
    return lines.stream().map(line -> line.substring(0, line.indexOf(' '))).collect(Collectors.toList());
  }
}
