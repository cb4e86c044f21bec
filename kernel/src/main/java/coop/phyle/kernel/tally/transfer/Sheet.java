package coop.phyle.kernel.tally.transfer;

import coop.phyle.kernel.money.Fraction;
import coop.phyle.kernel.tally.election.Precedence;
import coop.phyle.kernel.tally.election.Stage;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/** The result sheet: where votes stand, in units of the last place, and each stage as it was closed. */
final class Sheet {
  private final BigInteger one;
  private final BigInteger[] votes;
  private final Fraction[] shown;
  private final BigInteger[] before;
  private final Fraction lostAtStart;
  private final List<Stage> stages = new ArrayList<>();
  private final Precedence<BigInteger> precedence;
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
    before = new BigInteger[votes.length];
    Arrays.fill(before, BigInteger.ZERO);
    precedence = new Precedence<>(votes.length);
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

  /** By votes at the end of each closed round. */
  Precedence<BigInteger> precedence() {
    return precedence;
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
    if (!Arrays.equals(votes, before)) {
      precedence.after(List.of(votes));
    }
    for (var c = 0; c < votes.length; c++) {
      shown[c] = votes[c].equals(before[c]) ? shown[c] : fraction(votes[c]);
      before[c] = votes[c];
    }
    stages.add(new Stage.Round(
        rounds, act, List.of(shown), fraction(exhausted), lostAtStart.plus(fraction(lost)), quota, elected, excluded, transfers));
  }
}
