package coop.phyle.kernel.verify;

import coop.phyle.kernel.ballots.BallotCode;
import coop.phyle.kernel.ballots.CastBallot;
import coop.phyle.kernel.ballots.Nonce;
import coop.phyle.kernel.ballots.count.Polled;
import coop.phyle.kernel.json.Json;
import coop.phyle.kernel.tally.ClassId;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;

/**
 * The published ballots of one poll or question: sorted by code, none twice, every code the digest of its ballot, together exactly what was counted.
 *
 * @param what it is, for whoever reads where something differs
 * @param most votes of others a delegate may carry; 0 where nobody delegates
 */
record PollList(String what, UUID coop, long number, boolean secret, int most, MembersSoFar members) {
  void check(List<Json.Obj> ballots, long stated, Optional<Polled> input) {
    Differs.unlessEqual(stated, (long) ballots.size(), name() + ", ballots in the list");
    sorted(ballots);
    if (secret && input.isEmpty()) {
      ballots.forEach(ballot -> ballot.only(Set.of("code")));
      return;
    }
    var said = new TreeMap<ClassId, SortedMap<String, Long>>();
    var voters = new HashSet<Long>();
    for (var ballot : ballots) {
      var cast = cast(ballot);
      said.computeIfAbsent(cast.inClass(), id -> new TreeMap<>()).merge(cast.said(), 1L, Math::addExact);
      voter(ballot, cast.inClass(), voters);
    }
    if (input.isPresent()) {
      Differs.unlessEqual(input.get().said(), said, name() + ", what the ballots say together");
    }
    carried(ballots);
  }

  private void sorted(List<Json.Obj> ballots) {
    var last = "";
    for (var ballot : ballots) {
      var code = ballot.as("code", BallotCode::new);
      Differs.unless(last.compareTo(code.hex()) < 0, name() + ", ballots", "sorted by code, none twice", code + " after " + last);
      last = code.hex();
    }
  }

  private CastBallot cast(Json.Obj ballot) {
    ballot.only(secret ? Set.of("code", "class", "said", "nonce") : Set.of("code", "class", "said", "nonce", "member", "through"));
    var cast = new CastBallot(ballot.as("class", ClassId::new), ballot.text("said"), ballot.as("nonce", Nonce::new));
    Differs.unlessEqual(BallotCode.of(coop, number, cast), ballot.as("code", BallotCode::new), name() + ", code of a ballot");
    return cast;
  }

  private void voter(Json.Obj ballot, ClassId inClass, Set<Long> voters) {
    if (ballot.has("member")) {
      var member = ballot.whole("member");
      var classes = members.numbered(member).classes().values();
      Differs.unless(voters.add(member), name() + ", ballots of member " + member, "one", "two");
      Differs.unless(classes.contains(inClass), name() + ", class of member " + member, classes, inClass);
    }
  }

  /** Each says what the delegate said, who voted in person, and nobody carries more than the statutes allow. */
  private void carried(List<Json.Obj> ballots) {
    var inPerson = new HashMap<String, String>();
    ballots.stream().filter(ballot -> !ballot.has("through")).forEach(ballot -> inPerson.put(ballot.text("code"), ballot.text("said")));
    Map<String, Integer> loads = new HashMap<>();
    for (var ballot : ballots.stream().filter(one -> one.has("through")).toList()) {
      var delegate = ballot.text("through");
      var which = name() + ", ballot " + ballot.text("code") + " through " + delegate;
      Differs.unless(inPerson.containsKey(delegate), which, "a ballot cast in person", "none");
      Differs.unlessEqual(inPerson.getOrDefault(delegate, ""), ballot.text("said"), which + ", what it says");
      int load = loads.merge(delegate, 1, Integer::sum);
      Differs.unless(load <= most, which, "at most " + most + " carried by one member", load);
    }
  }

  private String name() {
    return what + " " + number;
  }
}
