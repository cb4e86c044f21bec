package coop.phyle.kernel.tally;

import coop.phyle.kernel.money.Fraction;
import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What each class carries in one test over all voters, and the sum.
 *
 * <p>Weighted by class, a class carries its share of 1; per head, its number of votes in the base. A class over its cap κ carries κ of
 * the whole and what it loses goes to the other classes in proportion; per head that is the weight κ/(1−κ)·N_other/n for each of its
 * votes, others keeping 1. Where every class that counts is over its cap nobody is left to take the excess, and the classes together
 * carry less than the whole. Caps bind votes of the members, not of the board.
 *
 * @param whole what the votes in favour are measured against
 * @param carried the part of the whole each class carries; classes that do not count are left out
 * @param inFavour the part of the whole in favour
 */
public record Weights(Fraction whole, SortedMap<ClassId, Fraction> carried, Fraction inFavour) {
  public Weights {
    carried = Collections.unmodifiableSortedMap(new TreeMap<>(carried));
  }

  /** The working of a test with scope {@link Test.Scope#ALL}. */
  public static Weights of(Test test, DecisionRule rule, Weighting weighting, SortedMap<ClassId, ClassCount> counts) {
    var natural = switch (test.basis()) {
      case PER_HEAD -> heads(test, counts);
      case CLASS_WEIGHTED -> shares(test, weighting, counts);
    };
    var sum = sum(natural);
    if (sum.isZero()) {
      return new Weights(Fraction.ZERO, natural, Fraction.ZERO);
    }
    natural.replaceAll((id, weight) -> weight.dividedBy(sum));
    var over = rule.electorate() == DecisionRule.Electorate.BOARD ? new TreeMap<ClassId, Fraction>() : overCap(natural, weighting.caps());
    var whole = test.basis() == Test.Basis.PER_HEAD ? wholeInHeads(natural, over, sum) : Fraction.ONE;
    var carried = parts(natural, over);
    carried.replaceAll((id, part) -> part.times(whole));
    var inFavour = Fraction.ZERO;
    for (var entry : carried.entrySet()) {
      var count = counts.getOrDefault(entry.getKey(), ClassCount.NONE);
      if (count.in(test.base()) > 0) {
        inFavour = inFavour.plus(entry.getValue().times(Fraction.of(count.inFavour(), count.in(test.base()))));
      }
    }
    return new Weights(whole, carried, inFavour);
  }

  /** The weight of one vote of this class: w = carried/n, zero where the class has none in the base. */
  public Fraction perVote(ClassId id, long votesInBase) {
    return votesInBase == 0 ? Fraction.ZERO : carried.getOrDefault(id, Fraction.ZERO).dividedBy(Fraction.of(votesInBase, 1));
  }

  private static SortedMap<ClassId, Fraction> heads(Test test, SortedMap<ClassId, ClassCount> counts) {
    var heads = new TreeMap<ClassId, Fraction>();
    counts.forEach((id, count) -> {
      if (count.in(test.base()) > 0) {
        heads.put(id, Fraction.of(count.in(test.base()), 1));
      }
    });
    return heads;
  }

  private static SortedMap<ClassId, Fraction> shares(Test test, Weighting weighting, SortedMap<ClassId, ClassCount> counts) {
    var shares = new TreeMap<ClassId, Fraction>();
    counts.forEach((id, count) -> {
      var present = count.in(test.base()) > 0 || weighting.absent() == AbsentClass.COUNT_AGAINST;
      if (count.eligible() > 0 && present) {
        shares.put(id, weighting.share(id));
      }
    });
    return shares;
  }

  /** Of parts that sum to 1, those over their cap; again while the excess lifts another one over its own. */
  private static SortedMap<ClassId, Fraction> overCap(SortedMap<ClassId, Fraction> natural, SortedMap<ClassId, Fraction> caps) {
    var over = new TreeMap<ClassId, Fraction>();
    int before;
    do {
      before = over.size();
      var parts = parts(natural, over);
      caps.forEach((id, cap) -> {
        if (parts.getOrDefault(id, Fraction.ZERO).compareTo(cap) > 0) {
          over.put(id, cap);
        }
      });
    } while (over.size() > before);
    return over;
  }

  /** Those over their cap carry the cap, the others share what is left in proportion. */
  private static SortedMap<ClassId, Fraction> parts(SortedMap<ClassId, Fraction> natural, SortedMap<ClassId, Fraction> over) {
    var parts = new TreeMap<>(natural);
    parts.keySet().removeAll(over.keySet());
    var free = sum(parts);
    var left = Fraction.ONE.minus(sum(over));
    parts.replaceAll((id, part) -> free.isZero() ? Fraction.ZERO : part.times(left).dividedBy(free));
    parts.putAll(over);
    return parts;
  }

  /** Votes of classes under their cap keep the weight 1, so they tell what the whole is worth; with none of them it is all votes. */
  private static Fraction wholeInHeads(SortedMap<ClassId, Fraction> natural, SortedMap<ClassId, Fraction> over, Fraction votes) {
    var free = new TreeMap<>(natural);
    free.keySet().removeAll(over.keySet());
    return free.isEmpty() ? votes : sum(free).times(votes).dividedBy(Fraction.ONE.minus(sum(over)));
  }

  private static Fraction sum(SortedMap<ClassId, Fraction> parts) {
    return parts.values().stream().reduce(Fraction.ZERO, Fraction::plus);
  }
}
