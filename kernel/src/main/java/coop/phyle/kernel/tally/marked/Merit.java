package coop.phyle.kernel.tally.marked;

import coop.phyle.kernel.money.Fraction;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A candidate's grades as majority judgment compares them. Laid out from the lowest to the highest, taking one lower median away after another
 * visits the grades from the middle outward: just below the middle, as far above it, further below and so on, whatever the number of votes and
 * their weights. So of two candidates the one with the higher grade is ahead where, going outward, they first differ, and below the middle counts
 * before above it at the same distance. Only counts are looked at, never single ballots.
 *
 * @param upTo for each grade from the lowest, the votes with this grade or a lower one; the last is all votes, the same for all candidates
 */
record Merit(List<Fraction> upTo) {
  private static final Fraction HALF = Fraction.of(1, 2);

  Merit {
    upTo = List.copyOf(upTo);
  }

  /** From the votes each grade got, the lowest grade first. */
  static Merit of(List<Fraction> votes) {
    var upTo = new ArrayList<Fraction>();
    var sum = Fraction.ZERO;
    for (var some : votes) {
      sum = sum.plus(some);
      upTo.add(sum);
    }
    return new Merit(upTo);
  }

  /**
   * Where two candidates first differ.
   *
   * @param distance votes from the middle
   * @param below whether it is below the middle
   * @param one place of the first candidate's grade there, from the lowest
   * @param other place of the second candidate's
   */
  record Difference(Fraction distance, boolean below, int one, int other) {}

  /** Where this one and another first differ; null where they never do. */
  @Nullable Difference from(Merit other) {
    var middle = middle();
    @Nullable Fraction lower = null;
    @Nullable Fraction upper = null;
    for (var grade = 0; grade < upTo.size(); grade++) {
      var less = least(upTo.get(grade), other.upTo.get(grade));
      var more = most(upTo.get(grade), other.upTo.get(grade));
      if (less.compareTo(more) == 0) {
        continue;
      }
      if (less.compareTo(middle) < 0) {
        var place = least(more, middle);
        lower = lower == null ? place : most(lower, place);
      }
      if (more.compareTo(middle) > 0) {
        var place = most(less, middle);
        upper = upper == null ? place : least(upper, place);
      }
    }
    if (lower != null && (upper == null || middle.minus(lower).compareTo(upper.minus(middle)) <= 0)) {
      return new Difference(middle.minus(lower), true, below(lower), other.below(lower));
    }
    return upper == null ? null : new Difference(upper.minus(middle), false, above(upper), other.above(upper));
  }

  /** Place of the lower median among the grades; the lowest where there are no votes. */
  int median() {
    return below(middle());
  }

  private Fraction middle() {
    return upTo.getLast().times(HALF);
  }

  /** The grade that ends at or reaches over this many votes. */
  private int below(Fraction votes) {
    var grade = 0;
    while (upTo.get(grade).compareTo(votes) < 0) {
      grade++;
    }
    return grade;
  }

  /** The grade of the next vote after this many. */
  private int above(Fraction votes) {
    var grade = 0;
    while (upTo.get(grade).compareTo(votes) <= 0) {
      grade++;
    }
    return grade;
  }

  private static Fraction least(Fraction a, Fraction b) {
    return a.compareTo(b) <= 0 ? a : b;
  }

  private static Fraction most(Fraction a, Fraction b) {
    return a.compareTo(b) >= 0 ? a : b;
  }
}
