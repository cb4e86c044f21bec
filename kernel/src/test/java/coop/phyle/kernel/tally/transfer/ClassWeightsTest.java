package coop.phyle.kernel.tally.transfer;

import static coop.phyle.kernel.tally.transfer.MeekTest.f;
import static coop.phyle.kernel.tally.transfer.WeightedGregoryTest.exact;
import static coop.phyle.kernel.tally.transfer.WeightedGregoryTest.stages;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import coop.phyle.kernel.money.Fraction;
import coop.phyle.kernel.tally.AbsentClass;
import coop.phyle.kernel.tally.ClassId;
import coop.phyle.kernel.tally.Test.Basis;
import coop.phyle.kernel.tally.Weighting;
import coop.phyle.kernel.tally.election.Contest;
import coop.phyle.kernel.tally.election.Count;
import coop.phyle.kernel.tally.election.ElectionWeighting;
import coop.phyle.kernel.tally.election.Lot;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class ClassWeightsTest {
  private static final List<ClassId> CLASSES = List.of(new ClassId("stewards"), new ClassId("workers"), new ClassId("investors"));
  private static final List<Fraction> SHARES = List.of(Fraction.of(1, 2), Fraction.of(1, 4), Fraction.of(1, 4));
  private static final List<TransferMethod> METHODS = List.of(WeightedGregory.SCOTTISH, WeightedGregory.WIGM_PRF, Meek.PRF);

  /** 12 stewards, 4 workers, 90 investors: the shares carry 53, 26.5 and 26.5 of 106 votes, however many cast them. */
  @Test
  void aBallotIsWorthItsPartOfTheShareOfItsClass() {
    var votes = List.of(Vote.of(0, 12, "0 1"), Vote.of(1, 4, "1"), Vote.of(2, 90, "2"));
    var scottish = count(WeightedGregory.SCOTTISH, votes, AbsentClass.INQUORATE, 2);
    // 53/12, 53/8 and 53/180 cut off at five places, twelve, four and ninety times; what was cut off is lost from the start.
    assertThat(stages(scottish).getFirst()).containsExactly(d("52.99992"), d("26.5"), d("26.4996"), f(0), d("0.00048"));
    assertThat(scottish.quota()).contains(d("35.33318"));
    assertThat(scottish.elected()).containsExactly(0, 1);
    // Surplus 17.66674 of 52.99992, so each of the twelve moves with 4.41666 · 17.66674 / 52.99992, cut off: 1.47222.
    assertThat(stages(scottish).get(1)).containsExactly(d("35.33318"), d("44.16664"), d("26.4996"), f(0), d("0.00058"));
    var meek = count(Meek.PRF, votes, AbsentClass.INQUORATE, 2);
    assertThat(stages(meek).getFirst()).containsExactly(d("52.999999992"), d("26.5"), d("26.49999996"), f(0), d("0.000000048"));
    assertThat(meek.elected()).containsExactly(0, 1);
    TransferPropertiesTest.addsUp(scottish, f(106));
    TransferPropertiesTest.addsUp(meek, f(106));
  }

  @Test
  void anAbsentClassIsSharedOutOrCountsForNobodyOrLeavesNoResult() {
    var votes = List.of(Vote.of(0, 12, "0"), Vote.of(2, 90, "1"), Vote.of(1, 3, ""));
    var shared = count(WeightedGregory.WIGM_PRF, votes, AbsentClass.RENORMALISE, 2);
    assertThat(stages(shared).getFirst()).containsExactly(d("67.9992"), d("33.9930"), f(0), f(0), d("0.0078"));
    assertThat(shared.quota()).contains(d("33.9975"));
    var against = count(WeightedGregory.WIGM_PRF, votes, AbsentClass.COUNT_AGAINST, 2);
    assertThat(stages(against).getFirst()).containsExactly(f(51), d("25.497"), f(0), d("25.5"), d("0.003"));
    assertThat(against.quota()).contains(d("33.9991"));
    var meek = count(Meek.PRF, votes, AbsentClass.COUNT_AGAINST, 2);
    assertThat(meek.elected().getFirst()).isZero();
    assertThat(stages(meek).getFirst().get(3)).isEqualTo(d("25.5"));
    for (var method : METHODS) {
      var none = count(method, votes, AbsentClass.INQUORATE, 2);
      assertThat(none.inquorate()).contains(CLASSES.get(1));
      assertThat(none.elected()).isEmpty();
      assertThat(none.stages()).isEmpty();
    }
  }

  @Test
  void asIfEveryPaperWereWeighedByHand() {
    var random = new Random(53);
    for (var i = 0; i < 250; i++) {
      var candidates = 3 + random.nextInt(4);
      var votes = new ArrayList<Vote>();
      Vote.random(random, candidates, 3 + random.nextInt(20), true)
          .forEach(vote -> votes.add(new Vote(random.nextInt(3), vote.ranks(), vote.count())));
      CLASSES.forEach(id -> votes.add(Vote.of(CLASSES.indexOf(id), 1, "2 1 0")));
      if (i % 3 == 0) {
        votes.removeIf(vote -> vote.classIndex() == 1);
      }
      var seats = 1 + random.nextInt(3);
      var absent = i % 2 == 0 ? AbsentClass.RENORMALISE : AbsentClass.COUNT_AGAINST;
      for (var method : METHODS) {
        var places = method == WeightedGregory.SCOTTISH ? 5 : method == Meek.PRF ? 9 : 4;
        var n = CLASSES.stream().map(id -> valid(votes, CLASSES.indexOf(id), places == 5)).toList();
        var all = n.stream().mapToLong(Long::longValue).sum();
        var missing = n.get(1) == 0 ? Fraction.of(1, 4) : Fraction.ZERO;
        var kept = absent == AbsentClass.COUNT_AGAINST ? Fraction.ONE : Fraction.ONE.minus(missing);
        var worth = new ArrayList<BigDecimal>();
        for (var k = 0; k < 3; k++) {
          worth.add(n.get(k) == 0 ? BigDecimal.ZERO : down(SHARES.get(k).dividedBy(kept).times(all).dividedBy(f(n.get(k))), places));
        }
        var nobody = absent == AbsentClass.COUNT_AGAINST ? down(missing.times(all), places) : BigDecimal.ZERO;
        same(method, votes, contest(candidates, seats, absent), worth, nobody);
      }
    }
  }

  private static void same(TransferMethod method, List<Vote> votes, Contest contest, List<BigDecimal> worth, BigDecimal nobody) {
    var count = method.count(Vote.box(contest.slate().size(), CLASSES, votes), contest);
    List<Integer> elected;
    List<List<BigDecimal>> naive;
    if (method == Meek.PRF) {
      var byHand = new NaiveMeek(votes, contest, worth, nobody);
      elected = byHand.elected;
      naive = byHand.stages;
    } else {
      var byHand = new NaiveGregory(method == WeightedGregory.SCOTTISH, votes, contest, worth, nobody);
      elected = byHand.elected;
      naive = byHand.stages;
    }
    assertThat(count.elected()).as("%s %s", method, votes).isEqualTo(elected);
    // What was cut off the worth of a ballot is lost from the start; by hand it was never there.
    var start = stages(count).getFirst().getLast();
    var stages = stages(count).stream().map(row -> {
      var less = new ArrayList<>(row);
      less.set(less.size() - 1, less.getLast().minus(start));
      return (List<Fraction>) less;
    }).toList();
    assertThat(stages).as("%s %s", method, votes).isEqualTo(naive.stream().map(row -> exact(row)).toList());
    TransferPropertiesTest.addsUp(count, null);
  }

  @Test
  void equalWorthIsAnOrdinaryElection() {
    var votes = List.of(Vote.of(0, 20, "0 1"), Vote.of(1, 10, "1 2"), Vote.of(2, 7, "2"), Vote.of(2, 3, "1 0"));
    var plain = votes.stream().map(vote -> new Vote(0, vote.ranks(), vote.count())).toList();
    for (var method : List.of(WeightedGregory.WIGM_PRF, Meek.PRF)) {
      var weighted = count(method, votes, AbsentClass.INQUORATE, 2);
      assertThat(weighted.stages()).isEqualTo(method.count(Vote.box(3, plain), Vote.contest(3, 2)).stages());
    }
    assertThat(count(WeightedGregory.SCOTTISH, votes, AbsentClass.INQUORATE, 2).quota()).contains(d("13.33334"));
  }

  @Test
  void weightsNeedClasses() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Meek.PRF.count(Vote.box(3, List.of(Vote.of(1, "0"))), contest(3, 1, AbsentClass.INQUORATE)))
        .withMessageContaining("class");
  }

  private static long valid(List<Vote> votes, int k, boolean skipEnds) {
    return votes.stream().filter(vote -> vote.classIndex() == k && !vote.read(Vote.slate(9), skipEnds).isEmpty())
        .mapToLong(Vote::count).sum();
  }

  private static Count count(TransferMethod method, List<Vote> votes, AbsentClass absent, int seats) {
    return method.count(Vote.box(3, CLASSES, votes), contest(3, seats, absent));
  }

  private static Contest contest(int candidates, int seats, AbsentClass absent) {
    var shares = new TreeMap<>(Map.of(CLASSES.get(0), SHARES.get(0), CLASSES.get(1), SHARES.get(1), CLASSES.get(2), SHARES.get(2)));
    var weighting = new ElectionWeighting(Basis.CLASS_WEIGHTED, new Weighting(shares, Collections.emptySortedMap(), absent));
    return new Contest(Vote.slate(candidates), seats, Collections.emptySortedMap(), Optional.of(weighting), new Lot("c0ffee", "test"));
  }

  private static Fraction d(String decimal) {
    return exact(List.of(new BigDecimal(decimal))).getFirst();
  }

  private static BigDecimal down(Fraction fraction, int places) {
    return new BigDecimal(fraction.numerator()).divide(new BigDecimal(fraction.denominator()), places, RoundingMode.DOWN);
  }
}
