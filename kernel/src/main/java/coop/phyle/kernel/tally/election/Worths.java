package coop.phyle.kernel.tally.election;

import coop.phyle.kernel.money.Fraction;
import coop.phyle.kernel.tally.ClassId;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;

/**
 * What one ballot of each class is worth in a contest, by the place of the class in the ballots' own list; 1 without class weights.
 *
 * @param each worth of one ballot of the class in this place
 * @param whole what all classes together carry, in votes, absent ones included
 * @param inquorate the class without which there is no result
 */
public record Worths(List<Fraction> each, Fraction whole, Optional<ClassId> inquorate) {
  public Worths {
    each = List.copyOf(each);
  }

  /** From the ballots that count in each class, in the order of {@code classes}; where ballots tell no class there is one number. */
  public static Worths of(Contest contest, List<ClassId> classes, List<BigInteger> ballots) {
    var all = new Fraction(ballots.stream().reduce(BigInteger.ZERO, BigInteger::add), BigInteger.ONE);
    var weighting = contest.weighting();
    if (weighting.isEmpty() || classes.isEmpty()) {
      return new Worths(ballots.stream().map(any -> Fraction.ONE).toList(), all, Optional.empty());
    }
    var counts = new TreeMap<ClassId, Long>();
    for (var i = 0; i < classes.size(); i++) {
      counts.put(classes.get(i), ballots.get(i).longValueExact());
    }
    return switch (weighting.get().worth(counts)) {
      case ElectionWeighting.Worth.Inquorate(var absent) -> new Worths(ballots.stream().map(any -> Fraction.ZERO).toList(), all, Optional.of(absent));
      case ElectionWeighting.Worth.Counted(var sorted, var whole) -> {
        var order = new ArrayList<>(counts.keySet());
        yield new Worths(classes.stream().map(id -> sorted.get(order.indexOf(id))).toList(), whole, Optional.empty());
      }
    };
  }

  /** This many ballots of the class in this place, in votes. */
  public Fraction votes(int classIndex, BigInteger ballots) {
    return each.get(classIndex).times(new Fraction(ballots, BigInteger.ONE));
  }
}
