package coop.phyle.kernel.verify;

import coop.phyle.kernel.ballots.BallotCode;
import coop.phyle.kernel.ballots.CastBallot;
import coop.phyle.kernel.ballots.Nonce;
import coop.phyle.kernel.json.InvalidJson;
import coop.phyle.kernel.json.Json;
import coop.phyle.kernel.tally.ClassId;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;

/**
 * The published ballots of one decision: sorted by code, no code twice, every code the digest of its ballot.
 *
 * @param opened ballots whose choice is published
 * @param sealed codes of the others, by class
 */
record BallotList(List<CastBallot> opened, SortedMap<ClassId, TreeSet<BallotCode>> sealed, CarriedCheck carried) {
  static BallotList read(UUID coop, DecisionsSoFar.Opened decision, MembersSoFar members, Json.Obj act) {
    var name = "decision " + decision.number();
    var list = new BallotList(new ArrayList<>(), new TreeMap<>(), new CarriedCheck(name, decision.rules().participation().delegations()));
    var voters = new HashSet<Long>();
    var last = "";
    for (var ballot : act.each("ballots", Json::asObject)) {
      var code = ballot.as("code", BallotCode::new);
      Differs.unless(last.compareTo(code.hex()) < 0, name + ", ballots", "sorted by code, none twice", code + " after " + last);
      last = code.hex();
      list.add(coop, decision, ballot, code);
      if (decision.secret()) {
        Differs.unless(!ballot.has("member") && !ballot.has("through"), name + ", secret ballot " + code, "no member", "a member's number");
      } else {
        voter(name, ballot, members, voters);
        list.carried.note(ballot);
      }
    }
    list.carried.check();
    return list;
  }

  /** The sealed codes of a class, none where it is opened. */
  SortedSet<BallotCode> codes(ClassId id) {
    return sealed.getOrDefault(id, new TreeSet<>());
  }

  private void add(UUID coop, DecisionsSoFar.Opened decision, Json.Obj ballot, BallotCode code) {
    var id = ballot.as("class", ClassId::new);
    Differs.unless(decision.roll().containsKey(id), "ballot " + code + ", class", "a class of the roll", id);
    if (!ballot.has("choice")) {
      ballot.only(Set.of("code", "class"));
      sealed.computeIfAbsent(id, key -> new TreeSet<>()).add(code);
      return;
    }
    ballot.only(Set.of("code", "class", "choice", "nonce", "member", "through"));
    var choice =
        CastBallot.choice(ballot.text("choice")).orElseThrow(() -> new InvalidJson("choice", "must be for, against or abstain"));
    var cast = CastBallot.of(id, choice, ballot.as("nonce", Nonce::new));
    Differs.unlessEqual(BallotCode.of(coop, decision.number(), cast), code, "decision " + decision.number() + ", code of a ballot");
    opened.add(cast);
  }

  private static void voter(String decision, Json.Obj ballot, MembersSoFar members, Set<Long> voters) {
    var number = ballot.whole("member");
    var id = ballot.as("class", ClassId::new);
    var classes = members.numbered(number).classes().values();
    Differs.unless(voters.add(number), decision + ", ballots of member " + number, "one", "two");
    Differs.unless(classes.contains(id), decision + ", class of member " + number, classes, id);
  }
}
