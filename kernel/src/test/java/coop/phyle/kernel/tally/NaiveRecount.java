package coop.phyle.kernel.tally;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;

/** A second count written from the rules' prose with numerators and denominators in plain integers. Slow and simple on purpose. */
final class NaiveRecount {
  private NaiveRecount() {}

  static Outcome.Verdict verdict(DecisionRule rule, Weighting weighting, SortedMap<ClassId, ClassCount> counts) {
    long roll = 0;
    long voted = 0;
    for (var n : counts.values()) {
      roll += n.eligible();
      voted += n.inFavour() + n.against() + n.abstained();
    }
    if (!quorate(rule.quorum(), roll, voted)) {
      return Outcome.Verdict.NO_QUORUM;
    }
    var applied = 0;
    var lost = false;
    for (var test : rule.tests()) {
      if (test.scope() == Test.Scope.ALL) {
        if (weighting.absent() == AbsentClass.INQUORATE && test.basis() == Test.Basis.CLASS_WEIGHTED
            && counts.entrySet().stream().anyMatch(e -> absent(e.getValue(), test) && weighting.shares().get(e.getKey()).numerator().signum() > 0)) {
          return Outcome.Verdict.NO_QUORUM;
        }
        applied++;
        lost |= !all(test, rule, weighting, counts);
        continue;
      }
      for (var e : counts.entrySet()) {
        var n = e.getValue();
        if (n.eligible() == 0 || test.scope() == Test.Scope.ONE_CLASS && !e.getKey().equals(test.only())) {
          continue;
        }
        if (absent(n, test) && weighting.absent() == AbsentClass.INQUORATE) {
          return Outcome.Verdict.NO_QUORUM;
        }
        var base = base(n, test);
        if (base == 0 && test.scope() == Test.Scope.EACH_CLASS && weighting.absent() == AbsentClass.RENORMALISE) {
          continue;
        }
        applied++;
        lost |= !met(test, BigInteger.valueOf(n.inFavour()), BigInteger.valueOf(base));
      }
    }
    return applied > 0 && !lost ? Outcome.Verdict.PASSED : Outcome.Verdict.FAILED;
  }

  private static boolean quorate(Quorum quorum, long roll, long voted) {
    var byNumber = voted >= quorum.number();
    var byFraction = BigInteger.valueOf(voted).multiply(quorum.fraction().denominator())
        .compareTo(BigInteger.valueOf(roll).multiply(quorum.fraction().numerator())) >= 0;
    return quorum.which() == Quorum.Which.GREATER ? byNumber && byFraction : byNumber || byFraction;
  }

  private static long base(ClassCount n, Test test) {
    return switch (test.base()) {
      case CAST -> n.inFavour() + n.against();
      case PRESENT -> n.inFavour() + n.against() + n.abstained();
      case ELIGIBLE -> n.eligible();
    };
  }

  private static boolean absent(ClassCount n, Test test) {
    var ballots = n.inFavour() + n.against() + (test.base() == Test.Base.CAST ? 0 : n.abstained());
    return n.eligible() > 0 && ballots == 0;
  }

  private static boolean met(Test test, BigInteger inFavour, BigInteger of) {
    if (of.signum() == 0) {
      return false;
    }
    var left = inFavour.multiply(test.fraction().denominator());
    var right = of.multiply(test.fraction().numerator());
    return test.strict() ? left.compareTo(right) > 0 : left.compareTo(right) >= 0;
  }

  private static final class Part {
    BigInteger weight = BigInteger.ZERO;
    BigInteger capNumerator = BigInteger.ONE;
    BigInteger capDenominator = BigInteger.ONE;
    BigInteger inFavour = BigInteger.ZERO;
    BigInteger base = BigInteger.ONE;
    boolean cut;
  }

  private static boolean all(Test test, DecisionRule rule, Weighting weighting, SortedMap<ClassId, ClassCount> counts) {
    var common = weighting.shares().values().stream().map(s -> s.denominator()).reduce(BigInteger.ONE, BigInteger::multiply);
    var parts = new ArrayList<Part>();
    counts.forEach((id, n) -> {
      var base = base(n, test);
      var part = new Part();
      if (test.basis() == Test.Basis.PER_HEAD) {
        part.weight = BigInteger.valueOf(base);
      } else if (n.eligible() > 0 && (base > 0 || weighting.absent() == AbsentClass.COUNT_AGAINST)) {
        var share = weighting.shares().get(id);
        part.weight = share.numerator().multiply(common).divide(share.denominator());
      }
      var cap = weighting.caps().get(id);
      if (cap != null && rule.electorate() == DecisionRule.Electorate.MEMBERS) {
        part.capNumerator = cap.numerator();
        part.capDenominator = cap.denominator();
      }
      if (base > 0) {
        part.inFavour = BigInteger.valueOf(n.inFavour());
        part.base = BigInteger.valueOf(base);
      }
      parts.add(part);
    });
    return met(test, parts);
  }

  /** Cuts the first class found over its cap, then looks again; then sums everything over one denominator. */
  private static boolean met(Test test, List<Part> parts) {
    if (parts.stream().allMatch(p -> p.weight.signum() == 0)) {
      return false;
    }
    while (true) {
      var den = parts.stream().map(p -> p.capDenominator).reduce(BigInteger.ONE, BigInteger::multiply);
      var left = den;
      var free = BigInteger.ZERO;
      for (var p : parts) {
        if (p.cut) {
          left = left.subtract(p.capNumerator.multiply(den).divide(p.capDenominator));
        } else {
          free = free.add(p.weight);
        }
      }
      Part over = null;
      for (var p : parts) {
        // part/whole = weight/free · left/den, over the cap?
        if (over == null && !p.cut && free.signum() > 0
            && p.weight.multiply(left).multiply(p.capDenominator).compareTo(p.capNumerator.multiply(free).multiply(den)) > 0) {
          over = p;
        }
      }
      if (over == null) {
        return met(test, sum(parts, den, left, free), BigInteger.ONE.multiply(whole(parts, den, free)));
      }
      over.cut = true;
    }
  }

  private static BigInteger whole(List<Part> parts, BigInteger den, BigInteger free) {
    return parts.stream().map(p -> p.base).reduce(den, BigInteger::multiply).multiply(free.max(BigInteger.ONE));
  }

  private static BigInteger sum(List<Part> parts, BigInteger den, BigInteger left, BigInteger free) {
    var whole = whole(parts, den, free);
    var sum = BigInteger.ZERO;
    for (var p : parts) {
      if (p.cut) {
        sum = sum.add(whole.multiply(p.capNumerator).multiply(p.inFavour).divide(p.capDenominator.multiply(p.base)));
      } else if (free.signum() > 0) {
        sum = sum.add(whole.multiply(p.weight).multiply(left).multiply(p.inFavour).divide(free.multiply(den).multiply(p.base)));
      }
    }
    return sum;
  }
}
