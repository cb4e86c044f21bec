package coop.phyle.kernel.tally.election;

import static org.assertj.core.api.Assertions.assertThat;

import coop.phyle.kernel.money.Fraction;
import coop.phyle.kernel.tally.AbsentClass;
import coop.phyle.kernel.tally.ClassId;
import coop.phyle.kernel.tally.Test.Basis;
import coop.phyle.kernel.tally.Weighting;
import coop.phyle.kernel.tally.election.ElectionWeighting.Worth;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** The worked cases of three classes: stewards 12 ballots, workers 4, investors 90, with shares 50, 25 and 25 %. */
class ElectionWeightingTest {
  private static final ClassId INVESTORS = new ClassId("investors");
  private static final ClassId STEWARDS = new ClassId("stewards");
  private static final ClassId WORKERS = new ClassId("workers");

  @Test
  void sharesAreSpreadOverTheBallotsOfAClass() {
    var worth = worth(Basis.CLASS_WEIGHTED, AbsentClass.RENORMALISE, Map.of(), 90, 12, 4);
    assertThat(worth).isEqualTo(new Worth.Counted(List.of(of(106, 360), of(106, 24), of(106, 16)), of(106, 1)));
  }

  @Test
  void anAbsentClassFollowsThePolicy() {
    assertThat(worth(Basis.CLASS_WEIGHTED, AbsentClass.RENORMALISE, Map.of(), 90, 12, 0))
        .isEqualTo(new Worth.Counted(List.of(of(102, 270), of(204, 36), Fraction.ZERO), of(102, 1)));
    assertThat(worth(Basis.CLASS_WEIGHTED, AbsentClass.COUNT_AGAINST, Map.of(), 90, 12, 0))
        .isEqualTo(new Worth.Counted(List.of(of(102, 360), of(102, 24), Fraction.ZERO), of(102, 1)));
    assertThat(worth(Basis.CLASS_WEIGHTED, AbsentClass.INQUORATE, Map.of(), 90, 12, 0)).isEqualTo(new Worth.Inquorate(WORKERS));
    assertThat(worth(Basis.CLASS_WEIGHTED, AbsentClass.INQUORATE, Map.of(), 90, 12, 1)).isInstanceOf(Worth.Counted.class);
  }

  @Test
  void aCapLeavesOthersAtOne() {
    assertThat(worth(Basis.PER_HEAD, AbsentClass.RENORMALISE, Map.of(INVESTORS, of(1, 10)), 90, 12, 4))
        .isEqualTo(new Worth.Counted(List.of(of(8, 405), Fraction.ONE, Fraction.ONE), of(160, 9)));
  }

  private static Worth worth(Basis basis, AbsentClass absent, Map<ClassId, Fraction> caps, long investors, long stewards, long workers) {
    var shares = new TreeMap<>(Map.of(INVESTORS, of(1, 4), STEWARDS, of(1, 2), WORKERS, of(1, 4)));
    return new ElectionWeighting(basis, new Weighting(shares, new TreeMap<>(caps), absent))
        .worth(new TreeMap<>(Map.of(INVESTORS, investors, STEWARDS, stewards, WORKERS, workers)));
  }

  private static Fraction of(long numerator, long denominator) {
    return Fraction.of(numerator, denominator);
  }
}
