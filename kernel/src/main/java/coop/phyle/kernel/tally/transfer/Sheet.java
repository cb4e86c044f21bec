package coop.phyle.kernel.tally.transfer;

import coop.phyle.kernel.money.Fraction;
import coop.phyle.kernel.tally.election.Stage;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/** The result sheet: where votes stand, in units of the last place, and each stage as it was closed. */
final class Sheet {
  private final BigInteger one;
  private final BigInteger[] votes;
  private final Fraction[] shown;
  private final Fraction lostAtStart;
  private final List<Stage> stages = new ArrayList<>();
  private final int[] ranks;
  private BigInteger exhausted;
  private BigInteger lost = BigInteger.ZERO;
  private Optional<Fraction> quota = Optional.empty();
  private int rounds;

  /** @param credited first preferences */
  Sheet(Opening opening, BigInteger[] credited) {
    one = BigInteger.TEN.pow(opening.places());
    votes = credited;
    shown = new Fraction[votes.length];
    Arrays.fill(shown, Fraction.ZERO);
    ranks = new int[votes.length];
    exhausted = opening.units(opening.values().absent());
    lostAtStart = opening.values().whole().minus(fraction(sum().add(exhausted)));
  }

  BigInteger[] votes() {
    return votes;
  }

  BigInteger sum() {
    return Arrays.stream(votes).reduce(BigInteger.ZERO, BigInteger::add);
  }

  BigInteger exhausted() {
    return exhausted;
  }

  void exhaust(BigInteger more) {
    exhausted = exhausted.add(more);
  }

  void lose(BigInteger more) {
    lost = lost.add(more);
  }

  void quota(BigInteger votes) {
    quota = Optional.of(fraction(votes));
  }

  Optional<Fraction> quota() {
    return quota;
  }

  List<Stage> stages() {
    return stages;
  }

  /**
   * By candidate, from 0 for the strongest: votes at the end of the last round; where they are equal, at the round before, and so on. Only
   * those with equal votes at the end of each round have the same rank. Changes with each round.
   */
  int[] ranks() {
    return ranks;
  }

  /** Number of the round not closed yet, from 1. */
  int round() {
    return rounds + 1;
  }

  Fraction fraction(BigInteger units) {
    return new Fraction(units, one);
  }

  /** What went from one candidate to each other one and, last, to nobody. */
  List<Stage.Transfer> transfers(int from, BigInteger[] moved) {
    return IntStream.range(0, moved.length).filter(to -> moved[to].signum() > 0)
        .mapToObj(to -> new Stage.Transfer(from, to < votes.length ? Optional.of(to) : Optional.empty(), fraction(moved[to])))
        .toList();
  }

  void note(Stage stage) {
    stages.add(stage);
  }

  void close(Stage.Act act, List<Integer> elected, List<Integer> excluded, List<Stage.Transfer> transfers) {
    rounds++;
    rank();
    for (var c = 0; c < votes.length; c++) {
      var figure = fraction(votes[c]);
      shown[c] = figure.equals(shown[c]) ? shown[c] : figure;
    }
    stages.add(new Stage.Round(
        rounds, act, List.of(shown), fraction(exhausted), lostAtStart.plus(fraction(lost)), quota, elected, excluded, transfers));
  }

  private void rank() {
    var before = ranks.clone();
    var strongest = Comparator.comparing((Integer c) -> votes[c]).reversed().thenComparing(c -> before[c]);
    var order = IntStream.range(0, ranks.length).boxed().sorted(strongest).toList();
    var rank = 0;
    for (var i = 0; i < order.size(); i++) {
      rank += i > 0 && strongest.compare(order.get(i - 1), order.get(i)) < 0 ? 1 : 0;
      ranks[order.get(i)] = rank;
    }
  }
}
