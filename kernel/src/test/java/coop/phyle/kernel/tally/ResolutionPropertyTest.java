package coop.phyle.kernel.tally;

import static org.assertj.core.api.Assertions.assertThat;

import coop.phyle.kernel.money.Fraction;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** Laws every count keeps, over thousands of seeded random cases; a failure prints the case. */
class ResolutionPropertyTest {
  private static final int ROUNDS = 5_000;

  /** The recount shares no code with the kernel: integers only, one common denominator, caps by cutting one class at a time. */
  @Test
  void agreesWithANaiveRecount() {
    var cases = new Cases(1);
    var seen = new EnumMap<Outcome.Verdict, Integer>(Outcome.Verdict.class);
    for (var round = 0; round < ROUNDS; round++) {
      var c = cases.next();
      var outcome = c.count();
      assertThat(outcome.verdict()).as("%s", c).isEqualTo(NaiveRecount.verdict(c.rule(), c.weighting(), c.counts()));
      seen.merge(outcome.verdict(), 1, Integer::sum);
    }
    assertThat(seen.values()).as("each verdict comes up: %s", seen).hasSize(3).allMatch(times -> times > ROUNDS / 50);
  }

  @Test
  void theOrderOfClassesDoesNotMatter() {
    var cases = new Cases(2);
    for (var round = 0; round < ROUNDS; round++) {
      var c = cases.next();
      var turned = new TreeMap<ClassId, ClassCount>(Comparator.reverseOrder());
      turned.putAll(c.counts());
      var a = c.count();
      var b = c.with(turned).count();
      assertThat(b.verdict()).as("%s", c).isEqualTo(a.verdict());
      assertThat(b.checks()).as("%s", c).containsExactlyInAnyOrderElementsOf(a.checks());
    }
  }

  @Test
  void aLargerClassCarriesNoMoreOfAWeightedVote() {
    var cases = new Cases(3);
    for (var round = 0; round < ROUNDS; round++) {
      var c = cases.next();
      var scaled = new TreeMap<>(c.counts());
      var factor = 2 + cases.below(50);
      scaled.replaceAll((id, n) -> n.eligible() % 2 == 0 ? n
          : new ClassCount(n.eligible() * factor, n.inFavour() * factor, n.against() * factor, n.abstained() * factor));
      for (var test : c.rule().tests()) {
        if (test.scope() == coop.phyle.kernel.tally.Test.Scope.ALL && test.basis() == coop.phyle.kernel.tally.Test.Basis.CLASS_WEIGHTED) {
          assertThat(Weights.of(test, c.rule(), c.weighting(), scaled)).as("%s", c)
              .isEqualTo(Weights.of(test, c.rule(), c.weighting(), c.counts()));
        }
      }
    }
  }

  @Test
  void aVoteInFavourNeverLosesAPassedResolution() {
    var cases = new Cases(4);
    var passed = 0;
    for (var round = 0; round < 5 * ROUNDS; round++) {
      var c = cases.next();
      if (c.count().verdict() != Outcome.Verdict.PASSED) {
        continue;
      }
      passed++;
      for (var id : List.copyOf(c.counts().keySet())) {
        var n = c.counts().get(id);
        if (n.voted() < n.eligible()) {
          assertStillPasses(c, id, new ClassCount(n.eligible(), n.inFavour() + 1, n.against(), n.abstained()));
        }
        if (n.against() > 0) {
          assertStillPasses(c, id, new ClassCount(n.eligible(), n.inFavour() + 1, n.against() - 1, n.abstained()));
        }
      }
    }
    assertThat(passed).isGreaterThan(300);
  }

  private static void assertStillPasses(Cases.Case c, ClassId id, ClassCount more) {
    var counts = new TreeMap<>(c.counts());
    counts.put(id, more);
    assertThat(c.with(counts).count().verdict()).as("%s and one more in favour in %s", c, id).isEqualTo(Outcome.Verdict.PASSED);
  }

  @Test
  void noClassCarriesMoreThanItsCapAndNothingIsLost() {
    var cases = new Cases(5);
    for (var round = 0; round < ROUNDS; round++) {
      var c = cases.next();
      for (var test : c.rule().tests()) {
        var weights = Weights.of(test, c.rule(), c.weighting(), c.counts());
        var sum = weights.carried().values().stream().reduce(Fraction.ZERO, Fraction::plus);
        assertThat(sum).as("%s", c).isLessThanOrEqualTo(weights.whole());
        assertThat(weights.inFavour()).as("%s", c).isBetween(Fraction.ZERO, sum);
        if (c.rule().electorate() == DecisionRule.Electorate.MEMBERS) {
          c.weighting().caps().forEach((id, cap) -> assertThat(weights.carried().getOrDefault(id, Fraction.ZERO)).as("%s", c)
              .isLessThanOrEqualTo(weights.whole().times(cap)));
        }
        if (weights.carried().keySet().stream().anyMatch(id -> !c.weighting().caps().containsKey(id) && !weights.carried().get(id).isZero())) {
          assertThat(sum).as("%s", c).isEqualTo(weights.whole());
        }
      }
    }
  }
}
