package coop.phyle.kernel.tally;

import static org.assertj.core.api.Assertions.assertThat;

import coop.phyle.kernel.money.Fraction;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class ExplanationTest {
  @Test
  void saysHeadsAsVotes() {
    var counts = new TreeMap<ClassId, ClassCount>();
    counts.put(WorkedCases.WORKERS, new ClassCount(41, 31, 10, 0));
    assertThat(explained(WorkedCases.majority(), counts)).isEqualTo("Explanation[key=tally.heads.more-than, numbers=[31, 41, 20.5]]");
    assertThat(explained(WorkedCases.threeQuarters(), WorkedCases.counts()))
        .isEqualTo("Explanation[key=tally.heads.at-least, numbers=[80, 106, 79.5]]");
    assertThat(explained(WorkedCases.majorityOfEachClass(), WorkedCases.counts()))
        .isEqualTo("Explanation[key=tally.heads.more-than, numbers=[72, 90, 45]]");
  }

  @Test
  void saysWeightsAsPercent() {
    assertThat(explained(WorkedCases.weightedMajority(), WorkedCases.counts()))
        .isEqualTo("Explanation[key=tally.weighted.more-than, numbers=[55.4, 50]]");
  }

  /** 100,001 of 200,000 is 50.0005 %: rounded to 50 it would read like a lost vote that passed. */
  @Test
  void showsAsManyPlacesAsTheResultNeeds() {
    assertThat(explained(Fraction.of(100_001, 200_000), Fraction.of(1, 2), true)).isEqualTo("[50.001, 50]");
    assertThat(explained(Fraction.of(199_999, 400_000), Fraction.of(1, 2), true)).isEqualTo("[49.9998, 50]");
    assertThat(explained(Fraction.of(2, 3), Fraction.of(2, 3), false)).isEqualTo("[66.7, 66.7]");
    assertThat(explained(Fraction.of(1, 2), Fraction.of(1, 2), true)).isEqualTo("[50, 50]");
    assertThat(explained(Fraction.ONE, Fraction.of(1, 3), true)).isEqualTo("[100, 33.3]");
  }

  @Test
  void nothingMeasuredIsNothing() {
    var none = new Outcome.Check(WorkedCases.weightedMajority(), null, Fraction.ZERO, Fraction.ZERO, Fraction.ZERO, false);
    assertThat(Explanation.of(none).numbers()).hasToString("[0, 0]");
  }

  private static String explained(coop.phyle.kernel.tally.Test test, java.util.SortedMap<ClassId, ClassCount> counts) {
    return Explanation.of(Resolution.count(WorkedCases.rule(test), WorkedCases.weighting(AbsentClass.RENORMALISE), counts).checks().getFirst())
        .toString();
  }

  private static String explained(Fraction inFavour, Fraction needed, boolean strict) {
    var test = WorkedCases.test(coop.phyle.kernel.tally.Test.Scope.ALL, null, coop.phyle.kernel.tally.Test.Basis.CLASS_WEIGHTED,
        coop.phyle.kernel.tally.Test.Base.CAST, needed, strict);
    return Explanation.of(new Outcome.Check(test, null, inFavour, Fraction.ONE, needed, true)).numbers().toString();
  }
}
