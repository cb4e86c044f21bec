package coop.phyle.kernel.tally.ranked;

import coop.phyle.kernel.money.Fraction;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;

/** Votes after each round of one runoff: who leads, who is last, and who was before. The newest round comes last. */
final class Standings {
  private final List<List<Fraction>> rounds = new ArrayList<>();

  void add(List<Fraction> votes) {
    rounds.add(List.copyOf(votes));
  }

  Fraction votes(int candidate) {
    return rounds.getLast().get(candidate);
  }

  Fraction sum(Collection<Integer> candidates) {
    return candidates.stream().map(this::votes).reduce(Fraction.ZERO, Fraction::plus);
  }

  /** Most votes first; equal ones as they were in the most recent round in which they differed, and as given if in none. */
  List<Integer> strongestFirst(Collection<Integer> candidates) {
    var order = Comparator.comparing(this::votes);
    for (var i = rounds.size() - 2; i >= 0; i--) {
      var votes = rounds.get(i);
      order = order.thenComparing(votes::get);
    }
    return candidates.stream().sorted(order.reversed()).toList();
  }

  boolean everEqual(int one, int other) {
    return rounds.stream().allMatch(votes -> votes.get(one).equals(votes.get(other)));
  }

  /** The longest row from the weakest on who together have fewer votes than the next one, with at least {@code left} others left. */
  List<Integer> hopeless(List<Integer> strongestFirst, int left) {
    var weakestFirst = strongestFirst.reversed();
    var together = Fraction.ZERO;
    var most = 0;
    for (var i = 0; i <= weakestFirst.size() - left; i++) {
      if (together.compareTo(votes(weakestFirst.get(i))) < 0) {
        most = i;
      }
      together = together.plus(votes(weakestFirst.get(i)));
    }
    return weakestFirst.subList(0, most);
  }
}
