package coop.phyle.kernel.tally;

import coop.phyle.kernel.money.Fraction;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.SortedMap;
import java.util.TreeMap;

/** Seeded random rules, weights and counts: small numbers, so that ties, absences and empty classes are common. */
final class Cases {
  private final Random random;

  Cases(long seed) {
    random = new Random(seed);
  }

  record Case(DecisionRule rule, Weighting weighting, SortedMap<ClassId, ClassCount> counts) {
    Outcome count() {
      return Resolution.count(rule, weighting, counts);
    }

    Case with(SortedMap<ClassId, ClassCount> other) {
      return new Case(rule, weighting, other);
    }
  }

  Case next() {
    var ids = new ArrayList<ClassId>();
    for (var i = 1 + random.nextInt(4); i > 0; i--) {
      ids.add(new ClassId("c" + i));
    }
    var parts = ids.stream().mapToLong(id -> random.nextInt(5)).toArray();
    var sum = Math.max(1, java.util.Arrays.stream(parts).sum());
    SortedMap<ClassId, Fraction> shares = new TreeMap<>();
    SortedMap<ClassId, Fraction> caps = new TreeMap<>();
    SortedMap<ClassId, ClassCount> counts = new TreeMap<>();
    for (var i = 0; i < ids.size(); i++) {
      shares.put(ids.get(i), Fraction.of(parts[i], sum));
      if (random.nextInt(4) == 0) {
        caps.put(ids.get(i), Fraction.of(1 + random.nextInt(9), 10));
      }
      if (random.nextInt(8) > 0) {
        counts.put(ids.get(i), count());
      }
    }
    return new Case(rule(ids), new Weighting(shares, caps, any(AbsentClass.values())), counts);
  }

  private ClassCount count() {
    var most = random.nextInt(10) == 0 ? 1_000_000 : 6;
    var inFavour = random.nextInt(most);
    var against = random.nextInt(most);
    var abstained = random.nextInt(3);
    return random.nextInt(6) == 0
        ? new ClassCount(random.nextInt(4), 0, 0, 0)
        : new ClassCount(inFavour + against + abstained + random.nextInt(4), inFavour, against, abstained);
  }

  private DecisionRule rule(List<ClassId> ids) {
    var tests = new ArrayList<Test>();
    for (var i = random.nextInt(3); i >= 0; i--) {
      var scope = any(Test.Scope.values());
      var fraction = Fraction.of(random.nextInt(13), 12);
      tests.add(new Test(scope, scope == Test.Scope.ONE_CLASS ? ids.get(random.nextInt(ids.size())) : null, any(Test.Basis.values()),
          any(Test.Base.values()), fraction, !fraction.equals(Fraction.ONE) && random.nextBoolean()));
    }
    var quorum = new Quorum(random.nextInt(8), Fraction.of(random.nextInt(5), 4), any(Quorum.Which.values()));
    return new DecisionRule(any(DecisionRule.Electorate.values()), 0, 1, quorum, tests, DecisionRule.Secrecy.OPEN, 0);
  }

  int below(int bound) {
    return random.nextInt(bound);
  }

  private <T> T any(T[] values) {
    return values[random.nextInt(values.length)];
  }
}
