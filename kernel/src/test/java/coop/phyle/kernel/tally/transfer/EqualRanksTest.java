package coop.phyle.kernel.tally.transfer;

import static coop.phyle.kernel.tally.transfer.MeekTest.f;
import static coop.phyle.kernel.tally.transfer.WeightedGregoryTest.exact;
import static coop.phyle.kernel.tally.transfer.WeightedGregoryTest.stages;
import static org.assertj.core.api.Assertions.assertThat;

import coop.phyle.kernel.money.Fraction;
import coop.phyle.kernel.tally.election.Contest;
import coop.phyle.kernel.tally.election.Lot;
import coop.phyle.kernel.tally.election.Slate;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class EqualRanksTest {
  private static final TransferMethod SHARED = new Meek(true);
  private static final List<Integer> PARTS = List.of(1, 2, 4, 6, 8, 12, 24, 36);

  @Test
  void aRankSharesTheBallotAmongAllItsOrders() {
    var count = SHARED.count(Vote.box(4, List.of(Vote.of(10, "0=1=2 3"), Vote.of(1, "3"))), Vote.contest(4, 1));
    var third = exact(List.of(new BigDecimal("3.333333320"))).getFirst();
    // Six orders of 0.166666666 each: four thousand-millionths of each ballot are lost.
    assertThat(stages(count).getFirst())
        .containsExactly(third, third, third, f(1), f(0), exact(List.of(new BigDecimal("0.00000004"))).getFirst());
    var twice = SHARED.count(Vote.box(4, List.of(Vote.of(8, "0=1 2=3"))), Vote.contest(4, 3));
    assertThat(stages(twice).getFirst()).containsExactly(f(4), f(4), f(0), f(0), f(0), f(0));
  }

  @Test
  void tooManyOrdersEndTheBallotBeforeThem() {
    var seven = SHARED.count(Vote.box(9, List.of(Vote.of(5040, "0=1=2=3=4=5=6 7"))), Vote.contest(9, 1));
    assertThat(stages(seven).getFirst().getFirst().compareTo(f(719))).isPositive();
    var eight = SHARED.count(Vote.box(9, List.of(Vote.of(5, "0=1=2=3=4=5=6=7"), Vote.of(3, "8 0=1=2=3=4=5=6=7"))), Vote.contest(9, 1));
    assertThat(stages(eight).getFirst()).startsWith(f(0), f(0), f(0), f(0), f(0), f(0), f(0), f(0), f(3)).endsWith(f(0), f(0));
    assertThat(eight.ballots()).isEqualTo(8);
    assertThat(eight.distinct()).isEqualTo(2);
  }

  @Test
  void whoHasWithdrawnOrWasNamedBeforeSharesNothing() {
    var plain = Vote.slate(4);
    var slate = new Slate("test", plain.ids(), plain.names(), List.of(), new TreeSet<>(List.of(1)), List.of());
    var contest = Contest.of(slate, 1, new Lot("c0ffee", "test"));
    var votes = List.of(Vote.of(5, "0=1 2"), Vote.of(4, "2 2=3"), Vote.of(3, "1=3 0"));
    for (var method : List.of(SHARED, Meek.PRF, WeightedGregory.WIGM_PRF)) {
      assertThat(stages(method.count(Vote.box(4, votes), contest)).getFirst()).as("%s", method)
          .containsExactly(f(5), f(0), f(4), f(3), f(0), f(0));
    }
    assertThat(SHARED.count(Vote.box(4, votes), contest).elected()).containsExactly(0);
  }

  @Test
  void aGapEndsAScottishPaperOnly() {
    var votes = List.of(Vote.of(5, "0"), Vote.of(4, "1"), Vote.of(2, "2 - 1"), Vote.of(9, "- 1"));
    assertThat(WeightedGregory.SCOTTISH.count(Vote.box(3, votes), Vote.contest(3, 1)).elected()).containsExactly(0);
    assertThat(WeightedGregory.WIGM_PRF.count(Vote.box(3, votes), Vote.contest(3, 1)).elected()).containsExactly(1);
    assertThat(Meek.PRF.count(Vote.box(3, votes), Vote.contest(3, 1)).elected()).containsExactly(1);
  }

  @Test
  void asIfEveryOrderWereWrittenOut() {
    var random = new Random(31);
    var worth = PARTS.stream().map(parts -> BigDecimal.ONE.divide(BigDecimal.valueOf(parts), 9, RoundingMode.DOWN)).toList();
    for (var i = 0; i < 150; i++) {
      var candidates = 3 + random.nextInt(4);
      var votes = new ArrayList<Vote>();
      for (var k = 0; k < 2 + random.nextInt(10); k++) {
        votes.add(new Vote(0, tied(random, candidates), 1 + random.nextInt(9)));
      }
      var contest = Vote.contest(candidates, 1 + random.nextInt(3));
      var spelt = votes.stream().flatMap(vote -> {
        var orders = orders(vote.ranks());
        return orders.stream().map(order -> new Vote(PARTS.indexOf(orders.size()), order.stream().map(List::of).toList(), vote.count()));
      }).toList();
      var naive = new NaiveMeek(spelt, contest, worth, BigDecimal.ZERO);
      var count = SHARED.count(Vote.box(candidates, votes), contest);
      assertThat(count.elected()).as("%s", votes).isEqualTo(naive.elected);
      assertThat(votesOf(stages(count))).as("%s", votes).isEqualTo(votesOf(naive.stages.stream().map(WeightedGregoryTest::exact).toList()));
      TransferPropertiesTest.addsUp(count, f(votes.stream().mapToLong(Vote::count).sum()));
    }
  }

  private static List<List<Fraction>> votesOf(List<List<Fraction>> stages) {
    return stages.stream().map(row -> row.subList(0, row.size() - 1)).toList();
  }

  private static List<List<Integer>> tied(Random random, int candidates) {
    var ranks = new ArrayList<List<Integer>>();
    var left = new ArrayList<>(IntStream.range(0, candidates).boxed().toList());
    while (!left.isEmpty() && (ranks.isEmpty() || random.nextInt(4) > 0)) {
      var rank = new ArrayList<Integer>();
      for (var size = Math.min(left.size(), 1 + random.nextInt(3)); size > 0; size--) {
        rank.add(left.remove(random.nextInt(left.size())));
      }
      ranks.add(rank);
    }
    return ranks;
  }

  private static List<List<Integer>> orders(List<List<Integer>> ranks) {
    var left = ranks.stream().filter(rank -> !rank.isEmpty()).toList();
    if (left.isEmpty()) {
      return List.of(List.of());
    }
    var all = new ArrayList<List<Integer>>();
    for (var next : left.getFirst()) {
      var rest = new ArrayList<>(left);
      rest.set(0, left.getFirst().stream().filter(c -> !c.equals(next)).toList());
      orders(rest).forEach(order -> {
        var longer = new ArrayList<>(List.of(next));
        longer.addAll(order);
        all.add(longer);
      });
    }
    return all;
  }
}
