package coop.phyle.kernel.ballots.count;

import coop.phyle.kernel.ballots.Paper;
import coop.phyle.kernel.money.Fraction;
import coop.phyle.kernel.tally.AbsentClass;
import coop.phyle.kernel.tally.ClassId;
import coop.phyle.kernel.tally.Quorum;
import coop.phyle.kernel.tally.Test.Basis;
import coop.phyle.kernel.tally.Weighting;
import coop.phyle.kernel.tally.election.ElectionWeighting;
import coop.phyle.kernel.tally.election.Lot;
import coop.phyle.kernel.tally.election.Slate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.IntStream;

/** Small polls for tests: "3x1 2" is three ballots that say "1 2". */
final class Polls {
  static final ClassId WORKERS = new ClassId("workers");
  static final ClassId USERS = new ClassId("users");
  static final Lot LOT = new Lot("2a", "poll");
  static final Quorum HALF = new Quorum(0, Fraction.of(1, 2), Quorum.Which.GREATER);

  private Polls() {}

  static Polled of(Paper paper, long eligible, String... ballots) {
    return Polled.of(paper, Map.of(WORKERS, eligible), Map.of(WORKERS, texts(ballots)));
  }

  static Map<String, Long> texts(String... ballots) {
    var texts = new TreeMap<String, Long>();
    for (var ballot : ballots) {
      var cross = ballot.indexOf('x');
      texts.merge(ballot.substring(cross + 1), Long.parseLong(ballot.substring(0, cross)), Math::addExact);
    }
    return texts;
  }

  static Terms terms(int options) {
    return Terms.of(Slate.of("poll", IntStream.rangeClosed(1, options).mapToObj(option -> "option " + option).toList()), LOT);
  }

  /** Workers carry 3/4, users 1/4. */
  static Terms weighted(int options) {
    var shares = new TreeMap<>(Map.of(WORKERS, Fraction.of(3, 4), USERS, Fraction.of(1, 4)));
    var weighting = new ElectionWeighting(Basis.CLASS_WEIGHTED, new Weighting(shares, new TreeMap<>(), AbsentClass.RENORMALISE));
    var plain = terms(options);
    return new Terms(plain.slate(), Optional.of(weighting), plain.lot(), new TreeMap<>(), 0);
  }

  static CountRule tested(Share... tests) {
    return new CountRule(new Method.Positions(), CountRule.NO_QUORUM, List.of(tests));
  }

  static Share share(int option, Share.Base base, Share.Sense sense, String figure) {
    return new Share(option, base, false, sense, Fraction.parse(figure));
  }
}
