package coop.phyle.kernel.tally.transfer;

import coop.phyle.kernel.tally.ClassId;
import coop.phyle.kernel.tally.election.Slate;
import coop.phyle.kernel.tally.pattern.Rankings;
import coop.phyle.kernel.tally.pattern.RankingBox;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.IntStream;
import java.util.stream.LongStream;

/**
 * Ballots with candidates in one rank as all the orders they allow, an equal part of the ballot each.
 *
 * @param given the ballots as they were written
 * @param ballots the same in orders; a class of these is a class of voters and a number of parts
 * @param classOf class of voters, by class of the ballots
 * @param parts into how many a ballot was divided, by class of the ballots
 */
record Orders(Rankings given, Rankings ballots, int[] classOf, long[] parts) {
  /** More orders of one ballot than this are not spelt out: 7! */
  static final int MOST = 5040;

  static Orders asWritten(Rankings ballots) {
    var groups = Math.max(1, ballots.classes().size());
    return new Orders(ballots, ballots, IntStream.range(0, groups).toArray(), LongStream.generate(() -> 1).limit(groups).toArray());
  }

  static Orders shared(Rankings ballots, Slate slate) {
    if (IntStream.range(0, ballots.size()).noneMatch(i -> ties(ballots, i))) {
      return asWritten(ballots);
    }
    var parts = IntStream.range(0, ballots.size()).map(i -> orders(ranks(ballots, i, slate))).distinct().sorted().boxed().toList();
    var width = parts.size();
    var groups = Math.max(1, ballots.classes().size()) * width;
    var box = new RankingBox(ballots.candidates(), IntStream.range(0, groups).mapToObj(i -> new ClassId("parts-" + i)).toList());
    for (var i = 0; i < ballots.size(); i++) {
      var ranks = ranks(ballots, i, slate);
      var group = ballots.classOf(i) * width + parts.indexOf(orders(ranks));
      spell(ranks, new char[ballots.candidates()], 0, box, group, ballots.count(i));
    }
    return new Orders(
        ballots, box.sealed(), IntStream.range(0, groups).map(g -> g / width).toArray(),
        IntStream.range(0, groups).mapToLong(g -> parts.get(g % width)).toArray());
  }

  private static boolean ties(Rankings ballots, int pattern) {
    return IntStream.range(ballots.start(pattern), ballots.end(pattern)).anyMatch(place -> Rankings.tied(ballots.token(place)));
  }

  /** Ranks of one ballot, of those who stand and were not named before; none from where there would be too many orders. */
  private static List<List<Integer>> ranks(Rankings ballots, int pattern, Slate slate) {
    var ranks = new ArrayList<List<Integer>>();
    var named = new TreeSet<>(slate.withdrawn());
    for (var place = ballots.start(pattern); place < ballots.end(pattern); place++) {
      var token = ballots.token(place);
      if (!Rankings.tied(token)) {
        ranks.add(new ArrayList<>());
      }
      if (token != Rankings.SKIP && named.add(Rankings.candidate(token))) {
        ranks.getLast().add(Rankings.candidate(token));
      }
    }
    var kept = new ArrayList<List<Integer>>();
    for (var rank : ranks) {
      kept.add(rank);
      if (orders(kept) > MOST) {
        kept.removeLast();
        break;
      }
    }
    return kept;
  }

  /** How many orders the ranks allow, or one too many. */
  private static int orders(List<List<Integer>> ranks) {
    var product = 1L;
    for (var rank : ranks) {
      for (var i = 2; i <= rank.size() && product <= MOST; i++) {
        product *= i;
      }
    }
    return (int) Math.min(product, MOST + 1);
  }

  private static void spell(List<List<Integer>> ranks, char[] order, int length, RankingBox box, int group, long count) {
    if (ranks.isEmpty()) {
      box.add(group, order, length, count);
      return;
    }
    var rank = ranks.getFirst();
    if (rank.isEmpty()) {
      spell(ranks.subList(1, ranks.size()), order, length, box, group, count);
    }
    for (var next : rank) {
      order[length] = (char) (int) next;
      var rest = new ArrayList<>(ranks);
      rest.set(0, rank.stream().filter(c -> !c.equals(next)).toList());
      spell(rest, order, length + 1, box, group, count);
    }
  }
}
