package coop.phyle.kernel.tally;

import coop.phyle.kernel.money.Fraction;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import org.jspecify.annotations.Nullable;

/**
 * Counts resolutions. A pure function of the rule, the weights and the counts per class; exact fractions only.
 *
 * <p>What the rules leave open is settled here, once:
 * <ul>
 *   <li>A class with nobody on the roll is not absent, it is not there: a weighted test shares its weight out, a test of each class or
 *       of that class skips it.
 *   <li>A class is absent from a test when it has voters but nothing in the test's base: no vote for or against where votes cast are
 *       measured, no ballot where those present are. Where everyone on the roll is measured, staying away already counts as not in
 *       favour, so only {@link AbsentClass#INQUORATE} looks at absence there.
 *   <li>In a test of each class an absent class is skipped under {@link AbsentClass#RENORMALISE} and fails under
 *       {@link AbsentClass#COUNT_AGAINST}. A class a test names must vote: its consent is never presumed.
 *   <li>A test that measures against nothing is not met, and a resolution none of whose tests could be applied has failed.
 * </ul>
 */
public final class Resolution {
  private Resolution() {}

  /** Applies quorum, then every test; a tie never passes a strict test of one half. Without a quorum nothing is measured. */
  public static Outcome count(DecisionRule rule, Weighting weighting, SortedMap<ClassId, ClassCount> counts) {
    var voted = counts.values().stream().mapToLong(ClassCount::voted).reduce(0, Math::addExact);
    var needed = quorumNeeded(rule.quorum(), counts.values().stream().mapToLong(ClassCount::eligible).reduce(0, Math::addExact));
    var absent = weighting.absent() == AbsentClass.INQUORATE ? firstAbsent(rule, weighting, counts) : null;
    if (voted < needed || absent != null) {
      return new Outcome(Outcome.Verdict.NO_QUORUM, voted, needed, voted < needed ? null : absent, List.of());
    }
    var checks = new ArrayList<Outcome.Check>();
    for (var test : rule.tests()) {
      checks.addAll(apply(test, rule, weighting, counts));
    }
    if (checks.isEmpty()) {
      rule.tests().forEach(test -> checks.add(check(test, test.only(), Fraction.ZERO, Fraction.ZERO)));
    }
    var passed = !checks.isEmpty() && checks.stream().allMatch(Outcome.Check::met);
    return new Outcome(passed ? Outcome.Verdict.PASSED : Outcome.Verdict.FAILED, voted, needed, null, checks);
  }

  /** Voters a quorum asks for on a roll of this size. */
  public static long quorumNeeded(Quorum quorum, long roll) {
    var exact = quorum.fraction().times(roll);
    var rounded = exact.numerator().add(exact.denominator()).subtract(BigInteger.ONE).divide(exact.denominator());
    var part = rounded.bitLength() < Long.SIZE ? rounded.longValue() : Long.MAX_VALUE; // more voters than there can be
    return switch (quorum.which()) {
      case GREATER -> Math.max(quorum.number(), part);
      case LESSER -> Math.min(quorum.number(), part);
    };
  }

  private static List<Outcome.Check> apply(Test test, DecisionRule rule, Weighting weighting, SortedMap<ClassId, ClassCount> counts) {
    return switch (test.scope()) {
      case ALL -> {
        var weights = Weights.of(test, rule, weighting, counts);
        yield List.of(check(test, null, weights.inFavour(), weights.whole()));
      }
      case EACH_CLASS -> counts.entrySet().stream()
          .filter(entry -> entry.getValue().eligible() > 0)
          .filter(entry -> weighting.absent() == AbsentClass.COUNT_AGAINST || entry.getValue().in(test.base()) > 0)
          .map(entry -> ofClass(test, entry.getKey(), entry.getValue()))
          .toList();
      case ONE_CLASS -> counts.entrySet().stream()
          .filter(entry -> entry.getKey().equals(test.only()) && entry.getValue().eligible() > 0)
          .map(entry -> ofClass(test, entry.getKey(), entry.getValue()))
          .toList();
    };
  }

  private static Outcome.Check ofClass(Test test, ClassId id, ClassCount count) {
    return check(test, id, Fraction.of(count.inFavour(), 1), Fraction.of(count.in(test.base()), 1));
  }

  private static Outcome.Check check(Test test, @Nullable ClassId inClass, Fraction inFavour, Fraction of) {
    var needed = of.times(test.fraction());
    var compared = inFavour.compareTo(needed);
    return new Outcome.Check(test, inClass, inFavour, of, needed, !of.isZero() && (test.strict() ? compared > 0 : compared >= 0));
  }

  private static @Nullable ClassId firstAbsent(DecisionRule rule, Weighting weighting, SortedMap<ClassId, ClassCount> counts) {
    for (var entry : counts.entrySet()) {
      for (var test : rule.tests()) {
        if (asks(test, entry.getKey(), weighting) && entry.getValue().absentFrom(test.base())) {
          return entry.getKey();
        }
      }
    }
    return null;
  }

  private static boolean asks(Test test, ClassId id, Weighting weighting) {
    return switch (test.scope()) {
      case ALL -> test.basis() == Test.Basis.CLASS_WEIGHTED && !weighting.share(id).isZero();
      case EACH_CLASS -> true;
      case ONE_CLASS -> id.equals(test.only());
    };
  }
}
