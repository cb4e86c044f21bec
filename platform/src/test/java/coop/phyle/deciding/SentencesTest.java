package coop.phyle.deciding;

import static org.assertj.core.api.Assertions.assertThat;

import coop.phyle.kernel.money.Fraction;
import coop.phyle.kernel.rules.RuleBook;
import coop.phyle.kernel.tally.ClassId;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class SentencesTest {
  private static final RuleBook RULES = Assembly.rules();
  private static final Fraction HALF = Fraction.of(1, 2);

  @Test
  void headsAreVotes() {
    assertThat(said(coop.phyle.kernel.tally.Test.Scope.EACH_CLASS, Fraction.of(31, 1), Fraction.of(41, 1)))
        .isEqualTo("deciding.test.more[deciding.test.class.cast[Workers], 31, 41, 20.5]");
  }

  /** 100,001 of 200,000 has passed, so it must not read "50%; needs more than half". */
  @Test
  void weightsArePercentAndNeverRoundedOverTheThreshold() {
    assertThat(said(coop.phyle.kernel.tally.Test.Scope.ALL, Fraction.of(133, 240), Fraction.ONE)).contains("deciding.test.percent[55.4]");
    assertThat(said(coop.phyle.kernel.tally.Test.Scope.ALL, Fraction.of(100_001, 200_000), Fraction.ONE)).contains("deciding.test.percent[50.001]");
  }

  private static String said(coop.phyle.kernel.tally.Test.Scope scope, Fraction inFavour, Fraction of) {
    var test = new coop.phyle.kernel.tally.Test(scope, null, coop.phyle.kernel.tally.Test.Basis.CLASS_WEIGHTED,
        coop.phyle.kernel.tally.Test.Base.CAST, HALF, true);
    var inClass = scope == coop.phyle.kernel.tally.Test.Scope.ALL ? null : new ClassId("workers");
    var check = new Kept.Checked(test, inClass, true, Optional.of(new Kept.Figures(inFavour, of, of.times(HALF))));
    return text(Sentences.of(RULES, check));
  }

  private static String text(Words words) {
    return words.key() + words.args().stream().map(arg -> arg instanceof Words inner ? text(inner) : arg.toString()).toList();
  }
}
