package coop.phyle.kernel.tally.support;

import coop.phyle.kernel.money.Fraction;
import coop.phyle.kernel.tally.election.MarkedBallots;
import coop.phyle.kernel.tally.election.Tie;
import coop.phyle.kernel.tally.election.Ties;
import coop.phyle.kernel.tally.pattern.WideSums;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/** Takes proposals off the list one after another, the one with the least weight first. */
final class Leaving {
  private final MarkedBallots ballots;
  private final Ties ties;
  private final int proposals;
  private final List<int[]> supported = new ArrayList<>();
  private final boolean[] listed;
  private final int most;

  Leaving(MarkedBallots ballots, Ties ties) {
    this.ballots = ballots;
    this.ties = ties;
    this.proposals = ballots.all().candidates();
    this.listed = new boolean[proposals];
    for (var ballot : ballots.counting()) {
      supported.add(IntStream.range(0, ballot.marked().size())
          .filter(i -> ballot.marks().get(i) > 0 && ballots.stands(ballot.marked().get(i))).map(i -> ballot.marked().get(i)).toArray());
    }
    this.most = supported.stream().mapToInt(some -> some.length).max().orElse(0);
  }

  /** Each proposal's weight when it left, in the order they left: the last on the list first. */
  Map<Integer, Fraction> weights() {
    var weights = new LinkedHashMap<Integer, Fraction>();
    var waiting = new ArrayList<>(IntStream.range(0, proposals).filter(ballots::stands).boxed().toList());
    waiting.forEach(p -> listed[p] = true);
    while (!waiting.isEmpty()) {
      var now = weigh();
      var least = waiting.stream().map(now::get).min(Fraction::compareTo).orElseThrow();
      var equals = waiting.stream().filter(p -> now.get(p).compareTo(least) == 0).toList();
      var last = ties.order(weights.size() + 1, Tie.Question.EXCLUDE, equals).getLast();
      weights.put(last, least);
      waiting.remove(last);
      listed[last] = false;
    }
    return weights;
  }

  /** Votes divided among the proposals still listed: summed up by class and divisor in whole numbers, divided once. */
  private List<Fraction> weigh() {
    var classes = ballots.worths().each().size();
    var sums = new WideSums(classes * proposals * (most + 1));
    for (var b = 0; b < supported.size(); b++) {
      var divisor = 0;
      for (var p : supported.get(b)) {
        divisor += listed[p] ? 1 : 0;
      }
      var ballot = ballots.counting().get(b);
      for (var p : supported.get(b)) {
        if (listed[p]) {
          sums.add((ballot.classIndex() * proposals + p) * (most + 1) + divisor, ballot.count());
        }
      }
    }
    return IntStream.range(0, proposals).mapToObj(p -> weight(sums, classes, p)).toList();
  }

  private Fraction weight(WideSums sums, int classes, int proposal) {
    var weight = Fraction.ZERO;
    for (var k = 0; k < classes; k++) {
      for (var divisor = 1; divisor <= most; divisor++) {
        var votes = ballots.worths().votes(k, sums.total((k * proposals + proposal) * (most + 1) + divisor));
        weight = weight.plus(votes.times(Fraction.of(1, divisor)));
      }
    }
    return weight;
  }
}
