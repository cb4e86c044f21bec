package coop.phyle.kernel.tally.transfer;

import static org.assertj.core.api.Assertions.assertThat;

import coop.phyle.kernel.money.Fraction;
import coop.phyle.kernel.tally.election.Contest;
import coop.phyle.kernel.tally.election.Count;
import coop.phyle.kernel.tally.election.Lot;
import coop.phyle.kernel.tally.election.Slate;
import coop.phyle.kernel.tally.election.Stage;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

class WeightedGregoryTest {
  @Test
  void asIfEveryPaperWereMovedByHand() {
    var random = new Random(45);
    for (var i = 0; i < 600; i++) {
      var candidates = 2 + random.nextInt(7);
      var votes = Vote.random(random, candidates, 1 + random.nextInt(30), i % 3 == 0);
      var contest = contest(candidates, 1 + random.nextInt(4), random);
      for (var rule : WeightedGregory.values()) {
        var naive = new NaiveGregory(rule == WeightedGregory.SCOTTISH, votes, contest);
        var count = rule.count(Vote.box(candidates, votes), contest);
        assertThat(count.elected()).as("%s %s %s", rule, contest.seats(), votes).isEqualTo(naive.elected);
        assertThat(stages(count)).as("%s %s %s", rule, contest.seats(), votes)
            .isEqualTo(naive.stages.stream().map(WeightedGregoryTest::exact).toList());
      }
    }
  }

  static Contest contest(int candidates, int seats, Random random) {
    var slate = Vote.slate(candidates);
    var withdrawn = new TreeSet<Integer>();
    if (random.nextInt(4) == 0) {
      withdrawn.add(random.nextInt(candidates));
    }
    var standing = new Slate(slate.title(), slate.ids(), slate.names(), List.of(), withdrawn, List.of());
    return Contest.of(standing, seats, new Lot("ab", Integer.toString(random.nextInt())));
  }

  static List<List<Fraction>> stages(Count count) {
    return count.stages().stream().filter(Stage.Round.class::isInstance).map(Stage.Round.class::cast).map(round -> {
      var row = new ArrayList<>(round.votes());
      row.add(round.exhausted());
      row.add(round.lost());
      return (List<Fraction>) row;
    }).toList();
  }

  static List<Fraction> exact(List<BigDecimal> row) {
    return row.stream().map(figure -> new Fraction(figure.setScale(12).unscaledValue(), BigInteger.TEN.pow(12))).toList();
  }
}
