package coop.phyle.kernel.tally;

import coop.phyle.kernel.money.Fraction;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Rules and counts the tally tests share. */
final class WorkedCases {
  static final ClassId STEWARDS = new ClassId("stewards");
  static final ClassId WORKERS = new ClassId("workers");
  static final ClassId INVESTORS = new ClassId("investors");
  static final Fraction HALF = Fraction.of(1, 2);

  private WorkedCases() {}

  static Test test(Test.Scope scope, @Nullable ClassId only, Test.Basis basis, Test.Base base, Fraction fraction, boolean strict) {
    return new Test(scope, only, basis, base, fraction, strict);
  }

  static Test weightedMajority() {
    return test(Test.Scope.ALL, null, Test.Basis.CLASS_WEIGHTED, Test.Base.CAST, HALF, true);
  }

  static Test majority() {
    return test(Test.Scope.ALL, null, Test.Basis.PER_HEAD, Test.Base.CAST, HALF, true);
  }

  static Test majorityOfEachClass() {
    return test(Test.Scope.EACH_CLASS, null, Test.Basis.PER_HEAD, Test.Base.CAST, HALF, true);
  }

  static Test threeQuarters() {
    return test(Test.Scope.ALL, null, Test.Basis.PER_HEAD, Test.Base.CAST, Fraction.of(3, 4), false);
  }

  static DecisionRule rule(Quorum quorum, Test... tests) {
    return new DecisionRule(DecisionRule.Electorate.MEMBERS, 14, 14, quorum, List.of(tests), DecisionRule.Secrecy.OPEN, 6);
  }

  static DecisionRule rule(Test... tests) {
    return rule(new Quorum(0, Fraction.ZERO, Quorum.Which.GREATER), tests);
  }

  /** Stewards 50, workers 25, investors 25. */
  static Weighting weighting(AbsentClass absent) {
    var shares = new TreeMap<ClassId, Fraction>();
    shares.put(STEWARDS, HALF);
    shares.put(WORKERS, Fraction.of(1, 4));
    shares.put(INVESTORS, Fraction.of(1, 4));
    return new Weighting(shares, new TreeMap<>(), absent);
  }

  static Weighting capped(Weighting weighting, ClassId id, Fraction cap) {
    var caps = new TreeMap<>(weighting.caps());
    caps.put(id, cap);
    return new Weighting(weighting.shares(), caps, weighting.absent());
  }

  /** The published vote: stewards 7–5, workers 1–3, investors 72–18. */
  static SortedMap<ClassId, ClassCount> counts() {
    var counts = new TreeMap<ClassId, ClassCount>();
    counts.put(STEWARDS, new ClassCount(14, 7, 5, 0));
    counts.put(WORKERS, new ClassCount(5, 1, 3, 0));
    counts.put(INVESTORS, new ClassCount(120, 72, 18, 0));
    return counts;
  }

  static SortedMap<ClassId, ClassCount> with(ClassId id, ClassCount count) {
    var counts = new TreeMap<>(counts());
    counts.put(id, count);
    return counts;
  }
}
