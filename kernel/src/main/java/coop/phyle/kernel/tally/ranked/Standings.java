package coop.phyle.kernel.tally.ranked;

import coop.phyle.kernel.money.Fraction;
import coop.phyle.kernel.tally.election.Precedence;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;

/** Votes after each round of one runoff: who leads, who is last, and who was before. */
final class Standings {
  private final Precedence<Fraction> precedence;
  private List<Fraction> newest = List.of();

  Standings(int candidates) {
    precedence = new Precedence<>(candidates);
  }

  void add(List<Fraction> votes) {
    newest = List.copyOf(votes);
    precedence.after(newest);
  }

  /** After the last round, by candidate. */
  List<Fraction> votes() {
    return newest;
  }

  Fraction votes(int candidate) {
    return newest.get(candidate);
  }

  Fraction sum(Collection<Integer> candidates) {
    return candidates.stream().map(this::votes).reduce(Fraction.ZERO, Fraction::plus);
  }

  /** Most votes first; equal ones as they were in the most recent round in which they differed, and as given if in none. */
  List<Integer> strongestFirst(Collection<Integer> candidates) {
    return candidates.stream().sorted(Comparator.comparingInt(precedence::rank)).toList();
  }

  boolean everEqual(int one, int other) {
    return precedence.rank(one) == precedence.rank(other);
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
