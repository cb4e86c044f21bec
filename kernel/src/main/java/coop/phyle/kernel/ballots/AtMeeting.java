package coop.phyle.kernel.ballots;

import coop.phyle.kernel.json.Json;
import coop.phyle.kernel.money.Fraction;
import coop.phyle.kernel.tally.ClassCount;
import coop.phyle.kernel.tally.ClassId;
import coop.phyle.kernel.tally.DecisionRule;
import coop.phyle.kernel.tally.Quorum;
import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What a meeting adds to the ballots of a decision: hands counted by class, while a quorum was there. Ballots of members who were there, or
 * whose proxy was, do not count: their hands took the ballots' place.
 *
 * @param number of the meeting in the co-op
 * @param present votes in the room: members there and proxies that count
 * @param quorumNeeded votes that made a quorum
 * @param hands by class; classes without a hand may be left out
 */
public record AtMeeting(long number, long present, long quorumNeeded, SortedMap<ClassId, Hands> hands) {
  /** Hands of one class. */
  public record Hands(long inFavour, long against, long abstained) {
    public Hands {
      if (inFavour < 0 || against < 0 || abstained < 0) {
        throw new IllegalArgumentException("hands are never fewer than 0");
      }
    }

    long all() {
      return Math.addExact(Math.addExact(inFavour, against), abstained);
    }
  }

  public AtMeeting {
    hands = Collections.unmodifiableSortedMap(new TreeMap<>(hands));
    if (present < quorumNeeded || quorumNeeded < 1) {
      throw new IllegalArgumentException("no vote without a quorum: " + present + " of " + quorumNeeded);
    }
    if (hands.values().stream().mapToLong(Hands::all).reduce(0, Math::addExact) > present) {
      throw new IllegalArgumentException("more hands than votes in the room: " + hands + " of " + present);
    }
  }

  /** Counts of ballots with the hands added; hands of a class without voters are an error. */
  public SortedMap<ClassId, ClassCount> added(SortedMap<ClassId, ClassCount> ballots) {
    var sum = new TreeMap<>(ballots);
    hands.forEach((id, more) -> {
      var before = ballots.get(id);
      if (before == null) {
        throw new IllegalArgumentException("nobody of class " + id + " is on the roll");
      }
      sum.put(
          id,
          new ClassCount(
              before.eligible(),
              Math.addExact(before.inFavour(), more.inFavour()),
              Math.addExact(before.against(), more.against()),
              Math.addExact(before.abstained(), more.abstained())));
    });
    return sum;
  }

  /** The rule without its quorum of voters: at a meeting those in the room make it, whether they raise a hand or not. */
  public static DecisionRule rule(DecisionRule rule) {
    var none = new Quorum(0, Fraction.ZERO, Quorum.Which.GREATER);
    return new DecisionRule(rule.electorate(), rule.noticeDays(), rule.votingDays(), none, rule.tests(), rule.secrecy(), rule.repeatBarMonths());
  }

  public Json.Obj write() {
    var all = Json.obj();
    for (var entry : hands.entrySet()) {
      var one = entry.getValue();
      all = all.with(entry.getKey().key(), Json.obj().with("for", one.inFavour()).with("against", one.against()).with("abstain", one.abstained()));
    }
    return Json.obj().with("number", number).with("present", present).with("quorumNeeded", quorumNeeded).with("hands", all);
  }

  public static AtMeeting read(Json.Obj json) {
    var hands = new TreeMap<ClassId, Hands>();
    var all = json.object("hands");
    for (var key : all.members().keySet()) {
      var one = all.object(key);
      hands.put(new ClassId(key), new Hands(one.whole("for"), one.whole("against"), one.whole("abstain")));
    }
    return new AtMeeting(json.whole("number"), json.whole("present"), json.whole("quorumNeeded"), hands);
  }
}
