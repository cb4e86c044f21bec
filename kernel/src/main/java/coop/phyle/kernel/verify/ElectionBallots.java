package coop.phyle.kernel.verify;

import coop.phyle.kernel.ballots.BallotCode;
import coop.phyle.kernel.ballots.CastBallot;
import coop.phyle.kernel.ballots.Nonce;
import coop.phyle.kernel.ballots.SmallClass;
import coop.phyle.kernel.json.Json;
import coop.phyle.kernel.tally.ClassId;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;

/** The published ballots of one election: sorted by code, no code twice, every code the digest of its ballot, and all of them what was counted. */
final class ElectionBallots {
  private final UUID coop;
  private final ElectionOpened election;
  private final MembersSoFar members;
  private final List<String> codes = new ArrayList<>();
  private final SortedMap<String, Long> said = new TreeMap<>();
  private final SortedMap<ClassId, Long> classes = new TreeMap<>();
  private final Set<Long> voters = new HashSet<>();

  private ElectionBallots(UUID coop, ElectionOpened election, MembersSoFar members) {
    this.coop = coop;
    this.election = election;
    this.members = members;
  }

  static ElectionBallots read(UUID coop, ElectionOpened election, MembersSoFar members, Json.Obj act) {
    var list = new ElectionBallots(coop, election, members);
    act.each("ballots", Json::asObject).forEach(list::add);
    list.whole();
    return list;
  }

  /** In order. */
  List<String> codes() {
    return codes;
  }

  /** What may be stated of them: nothing where so few voted in secret that it would tell how. */
  boolean counted() {
    return !(election.secret() && SmallClass.sealed(codes.size()));
  }

  /** Compares what the ballots say with what the act says was counted; where the ballots are sealed only their number can be. */
  void check(SortedMap<String, Long> patterns) {
    var stated = patterns.values().stream().reduce(0L, Math::addExact);
    Differs.unlessEqual((long) codes.size(), stated, election.name() + ", ballots counted");
    Differs.unless(opened() < codes.size() || said.equals(patterns), election.name() + ", what the ballots say", said, patterns);
  }

  private void add(Json.Obj ballot) {
    var code = ballot.as("code", BallotCode::new);
    var last = codes.isEmpty() ? "" : codes.getLast();
    Differs.unless(last.compareTo(code.hex()) < 0, election.name() + ", ballots", "sorted by code, none twice", code + " after " + last);
    codes.add(code.hex());
    ballot.only(Set.of("code", "class", "choice", "nonce", "member"));
    if (ballot.has("choice")) {
      var cast = new CastBallot(ballot.as("class", ClassId::new), ballot.text("choice"), ballot.as("nonce", Nonce::new));
      Differs.unlessEqual(BallotCode.of(coop, election.number(), cast), code, election.name() + ", code of a ballot");
      said.merge(cast.said(), 1L, Math::addExact);
      classes.merge(cast.inClass(), 1L, Math::addExact);
    }
    Differs.unless(election.secret() != ballot.has("member"), election.name() + ", ballot " + code, election.secret() ? "no member" : "a member's number", ballot);
    if (!election.secret()) {
      voter(ballot.whole("member"), ballot.as("class", ClassId::new));
    }
  }

  private void voter(long number, ClassId id) {
    var known = members.numbered(number).classes().values();
    Differs.unless(voters.add(number), election.name() + ", ballots of member " + number, "one", "two");
    Differs.unless(known.contains(id), election.name() + ", class of member " + number, known, id);
  }

  private long opened() {
    return said.values().stream().reduce(0L, Math::addExact);
  }

  /** Ballots are opened all or none: none only in secret, and never those of a class that cast one to four in secret. */
  private void whole() {
    Differs.unless(opened() == codes.size() || (opened() == 0 && election.secret()), election.name() + ", ballots", "all opened, or all sealed in secret", opened() + " opened");
    for (Map.Entry<ClassId, Long> of : classes.entrySet()) {
      var voted = of.getValue();
      var may = election.roll().getOrDefault(of.getKey(), 0L);
      Differs.unless(voted <= may, election.name() + ", ballots of class " + of.getKey(), "at most " + may, voted);
      Differs.unless(!election.secret() || !SmallClass.sealed(voted), election.name() + ", class " + of.getKey(), "sealed, being secret with 1 to 4 ballots", "opened");
    }
    var voters = election.roll().values().stream().reduce(0L, Math::addExact);
    Differs.unless(codes.size() <= voters, election.name() + ", ballots", "at most " + voters, codes.size());
  }
}
