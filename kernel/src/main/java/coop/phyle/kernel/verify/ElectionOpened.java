package coop.phyle.kernel.verify;

import coop.phyle.kernel.ballots.PromisedLot;
import coop.phyle.kernel.ballots.RankPaper;
import coop.phyle.kernel.ballots.count.Patterns;
import coop.phyle.kernel.ballots.count.Polled;
import coop.phyle.kernel.json.Json;
import coop.phyle.kernel.tally.ClassId;
import coop.phyle.kernel.tally.election.Contest;
import coop.phyle.kernel.tally.election.Count;
import coop.phyle.kernel.tally.election.Lot;
import coop.phyle.kernel.tally.election.RankedMethod;
import coop.phyle.kernel.tally.election.Slate;
import coop.phyle.kernel.tally.ranked.InstantRunoff;
import coop.phyle.kernel.tally.transfer.Countback;
import coop.phyle.kernel.tally.transfer.Meek;
import coop.phyle.kernel.tally.transfer.TransferMethod;
import coop.phyle.kernel.tally.transfer.WeightedGregory;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.IntStream;

/**
 * An election as its opening froze it.
 *
 * @param candidates member ids in the order of the ballot paper, with their classes
 * @param bounds fewest and most seats of a class
 */
record ElectionOpened(
    long number, List<UUID> candidates, List<ClassId> classes, int seats, RankedMethod method, SortedMap<ClassId, Contest.Seats> bounds, boolean secret,
    SortedMap<ClassId, Long> roll, PromisedLot lot, String closesAt) {
  private static final ClassId TOGETHER = new ClassId("together");

  static ElectionOpened read(Json.Obj body) {
    var number = body.whole("election");
    var roll = new TreeMap<ClassId, Long>();
    body.object("roll").members().keySet().forEach(key -> roll.put(new ClassId(key), body.object("roll").whole(key)));
    var bounds = new TreeMap<ClassId, Contest.Seats>();
    body.object("kept").members().keySet().forEach(
        key -> bounds.put(new ClassId(key), body.object("kept").in(key, of -> new Contest.Seats(of.integer("least"), of.integer("most")))));
    return new ElectionOpened(
        number,
        body.each("candidates", one -> one.asObject().as("member", UUID::fromString)),
        body.each("candidates", one -> one.asObject().as("class", ClassId::new)),
        body.integer("seats"), method("election " + number, body.text("method")), bounds, body.flag("secret"), roll, PromisedLots.read(body),
        body.text("closesAt"));
  }

  private static RankedMethod method(String name, String written) {
    return switch (written) {
      case "scottish" -> WeightedGregory.SCOTTISH;
      case "meek-prf" -> Meek.PRF;
      case "irv" -> InstantRunoff.USUAL;
      default -> throw new Differs(name + ", method", "scottish, meek-prf or irv", written);
    };
  }

  String name() {
    return "election " + number;
  }

  /** @param patterns how many ballots say what */
  Count count(SortedMap<String, Long> patterns, String seed) {
    return count(method, patterns, seed);
  }

  /** The countback; one seat of an instant runoff is filled by the rule of transferable votes for one. */
  Count refill(SortedMap<String, Long> patterns, String seed, SortedSet<Integer> away, SortedSet<Integer> sitting) {
    return count(new Countback(method instanceof TransferMethod transfer ? transfer : WeightedGregory.SCOTTISH, away, sitting), patterns, seed);
  }

  private Count count(RankedMethod by, SortedMap<String, Long> patterns, String seed) {
    var ids = IntStream.rangeClosed(1, candidates.size()).mapToObj(Integer::toString).toList();
    var kept = method instanceof TransferMethod ? bounds : Collections.<ClassId, Contest.Seats>emptySortedMap();
    var of = kept.isEmpty() ? List.<Optional<ClassId>>of() : classes.stream().map(id -> Optional.of(id).filter(kept::containsKey)).toList();
    var slate = new Slate("", ids, ids, of, Collections.emptySortedSet(), List.of());
    var voters = roll.values().stream().reduce(0L, Math::addExact);
    var polled = Polled.of(new RankPaper(ids.size(), 1, false), Map.of(TOGETHER, voters), Map.of(TOGETHER, patterns));
    return by.count(Patterns.rankings(polled), new Contest(slate, seats, kept, Optional.empty(), new Lot(seed, "")));
  }
}
