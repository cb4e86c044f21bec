package coop.phyle.deciding;

import static org.assertj.core.api.Assertions.assertThat;

import coop.phyle.kernel.money.Fraction;
import coop.phyle.kernel.rules.ResolutionKind;
import coop.phyle.testing.PhyleTest;
import coop.phyle.voting.VoteNumber;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** Stewards 7–5, workers 1–3, investors 72–18 with shares 50/25/25, through real ballots. */
@PhyleTest
class WorkedVoteTest {
  @Autowired ApplicationContext context;

  @Test
  void theOrdinaryResolutionPassesWith133Of240() {
    var assembly = Assembly.found(context, Assembly.rules(), 12, 4, 90);
    var number = assembly.opened(assembly.statement("Lease the lower field"));
    cast(assembly, number, true);
    assertThat(assembly.shown(number, 0).tally().orElseThrow().is(coop.phyle.kernel.tally.Outcome.Verdict.PASSED)).isTrue();
    assembly.close(number);
    assertThat(assembly.stage(number)).isEqualTo(Stage.PASSED);
    var tally = assembly.shown(number, 0).tally().orElseThrow();
    assertThat(tally.total().orElseThrow().inFavour()).isEqualTo(Fraction.of(133, 240));
    assertThat(tally.bars()).extracting(Tally.Bar::name).containsExactly("Stewards", "Workers", "Investors");
    assertThat(tally.bars().getLast().split()).contains(new Tally.Split(72, 0, 18));
  }

  @Test
  void theSpecialResolutionFailsAmongTheWorkers() {
    var assembly = Assembly.found(context, Assembly.rules(), 12, 4, 90);
    var number = assembly.opened(assembly.statement("Lease the lower field").as(ResolutionKind.SPECIAL));
    cast(assembly, number, true);
    assembly.close(number);
    var tally = assembly.shown(number, 0).tally().orElseThrow();
    assertThat(assembly.stage(number)).isEqualTo(Stage.FAILED);
    assertThat(tally.tests()).extracting(Tally.Line::met).containsExactly(true, true, false, true);
    assertThat(tally.total().orElseThrow().inFavour()).isEqualTo(Fraction.of(80, 106));
  }

  @Test
  void absentWorkersFlipTheResultWithThePolicy() {
    var shared = Assembly.found(context, Assembly.rules(), 12, 4, 90);
    var passes = shared.opened(shared.statement("Lease the lower field"));
    cast(shared, passes, false);
    shared.close(passes);
    assertThat(shared.stage(passes)).isEqualTo(Stage.PASSED);
    assertThat(shared.shown(passes, 0).tally().orElseThrow().total().orElseThrow().inFavour()).isEqualTo(Fraction.of(59, 90));

    var counted = Assembly.found(context, Assembly.rules(text -> text.replace("renormalise", "count-against")), 12, 4, 90);
    var fails = counted.opened(counted.statement("Lease the lower field"));
    cast(counted, fails, false);
    counted.close(fails);
    assertThat(counted.stage(fails)).isEqualTo(Stage.FAILED);
    assertThat(counted.shown(fails, 0).tally().orElseThrow().total().orElseThrow().inFavour()).isEqualTo(Fraction.of(59, 120));
  }

  private static void cast(Assembly assembly, VoteNumber number, boolean workers) {
    assembly.votes(number, 0, 7, 5);
    if (workers) {
      assembly.votes(number, 12, 1, 3);
    }
    assembly.votes(number, 16, 72, 18);
  }
}
