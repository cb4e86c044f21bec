package coop.phyle.kernel.tally.transfer;

import static coop.phyle.kernel.tally.transfer.MeekTest.f;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import coop.phyle.kernel.money.Fraction;
import coop.phyle.kernel.tally.election.Contest;
import coop.phyle.kernel.tally.election.Count;
import coop.phyle.kernel.tally.election.Lot;
import coop.phyle.kernel.tally.election.Slate;
import coop.phyle.kernel.tally.election.Stage;
import coop.phyle.kernel.tally.election.Tie;
import coop.phyle.kernel.tally.pattern.RankingBox;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class TransferPropertiesTest {
  private static final List<TransferMethod> METHODS =
      List.of(WeightedGregory.SCOTTISH, WeightedGregory.WIGM_PRF, Meek.PRF, new Meek(true));

  @Test
  void theOrderOfBallotsChangesNothing() {
    var random = new Random(20);
    for (var i = 0; i < 150; i++) {
      var candidates = 2 + random.nextInt(6);
      var votes = Vote.random(random, candidates, 1 + random.nextInt(25), true);
      var contest = Vote.contest(candidates, 1 + random.nextInt(3));
      var shuffled = new ArrayList<>(votes);
      Collections.shuffle(shuffled, random);
      for (var method : METHODS) {
        assertThat(method.count(Vote.box(candidates, shuffled), contest)).isEqualTo(method.count(Vote.box(candidates, votes), contest));
      }
    }
  }

  @Test
  void namesChangeNothing() {
    var random = new Random(21);
    for (var i = 0; i < 150; i++) {
      var candidates = 2 + random.nextInt(6);
      var renumbered = new ArrayList<>(IntStream.range(0, candidates).boxed().toList());
      Collections.shuffle(renumbered, random);
      var votes = Vote.random(random, candidates, 1 + random.nextInt(25), true);
      var other = votes.stream().map(vote -> new Vote(
          0, vote.ranks().stream().map(rank -> rank.stream().map(renumbered::get).toList()).toList(), vote.count())).toList();
      var slate = Vote.slate(candidates);
      var ids = IntStream.range(0, candidates).mapToObj(c -> slate.id(renumbered.indexOf(c))).toList();
      var renamed = Contest.of(new Slate("test", ids, slate.names(), List.of(), new TreeSet<>(), List.of()), 2, new Lot("c0ffee", "test"));
      for (var method : METHODS) {
        var elected = method.count(Vote.box(candidates, votes), Vote.contest(candidates, 2)).elected();
        assertThat(Vote.set(method.count(Vote.box(candidates, other), renamed).elected()))
            .isEqualTo(Vote.set(elected.stream().map(renumbered::get).toList()));
      }
    }
  }

  @Test
  void atEachStageVotesAddUp() {
    var random = new Random(22);
    for (var i = 0; i < 200; i++) {
      var candidates = 2 + random.nextInt(6);
      var votes = Vote.random(random, candidates, 1 + random.nextInt(25), true);
      for (var method : METHODS) {
        addsUp(method.count(Vote.box(candidates, votes), Vote.contest(candidates, 1 + random.nextInt(3))), null);
      }
    }
  }

  /** Votes, exhausted and lost are the same sum at each stage, and the transfers told explain each change. */
  static void addsUp(Count count, Fraction whole) {
    var sum = whole;
    Stage.Round before = null;
    for (var stage : count.stages()) {
      if (stage instanceof Stage.Round round) {
        var now = round.votes().stream().reduce(round.exhausted().plus(round.lost()), Fraction::plus);
        sum = sum == null ? now : sum;
        assertThat(now).isEqualTo(sum);
        assertThat(round.lost().compareTo(Fraction.ZERO)).isNotNegative();
        assertThat(round.exhausted().compareTo(Fraction.ZERO)).isNotNegative();
        if (before != null && !count.method().startsWith("meek")) {
          explained(before, round);
        }
        before = round;
      }
    }
  }

  private static void explained(Stage.Round before, Stage.Round round) {
    for (var c = 0; c < round.votes().size(); c++) {
      var candidate = c;
      var got = round.transfers().stream().filter(move -> move.to().filter(to -> to == candidate).isPresent())
          .map(Stage.Transfer::votes).reduce(before.votes().get(c), Fraction::plus);
      if (round.transfers().stream().noneMatch(move -> move.from() == candidate) && !round.excluded().contains(candidate)) {
        assertThat(round.votes().get(c)).isEqualTo(got);
      }
    }
    var toNobody = round.transfers().stream().filter(move -> move.to().isEmpty())
        .map(Stage.Transfer::votes).reduce(before.exhausted(), Fraction::plus);
    assertThat(round.exhausted()).isEqualTo(toNobody);
  }

  @Test
  void aSolidCoalitionHasTheSeatsOfItsQuotas() {
    var random = new Random(23);
    for (var i = 0; i < 300; i++) {
      var candidates = 4 + random.nextInt(4);
      var seats = 1 + random.nextInt(4);
      var coalition = 1 + random.nextInt(candidates - 1);
      var votes = new ArrayList<Vote>();
      for (var k = 0; k < 2 + random.nextInt(15); k++) {
        var order = new ArrayList<>(IntStream.range(0, candidates).boxed().toList());
        Collections.shuffle(order, random);
        if (k % 2 == 0) {
          order.sort((a, b) -> Boolean.compare(a >= coalition, b >= coalition));
        }
        votes.add(new Vote(k % 2, order.stream().map(List::of).toList(), 50 + random.nextInt(500)));
      }
      var all = votes.stream().mapToLong(Vote::count).sum();
      var solid = votes.stream().filter(vote -> vote.classIndex() == 0).mapToLong(Vote::count).sum();
      // A hundred votes aside for what rounding may lose.
      var due = Math.min(Math.min(coalition, seats), (solid - 1) * (seats + 1) / (all + 1));
      var plain = votes.stream().map(vote -> new Vote(0, vote.ranks(), vote.count())).toList();
      for (var method : METHODS) {
        var elected = method.count(Vote.box(candidates, plain), Vote.contest(candidates, seats)).elected();
        assertThat(elected.stream().filter(c -> c < coalition).count()).as("%s %d %s", method, seats, votes).isGreaterThanOrEqualTo(due);
      }
    }
  }

  @Test
  void countsThatPassTwoToTheSixtyFourDoNotWrap() {
    var huge = 1L << 62;
    var box = new RankingBox(4, List.of());
    var orders = List.of("0 1 2 3", "0 1 3 2", "0 2 1 3", "0 3 2 1", "0 2 3 1", "1 2", "2 3");
    orders.forEach(order -> {
      var tokens = order.replace(" ", "").chars().map(digit -> digit - '0').toArray();
      var pattern = new char[tokens.length];
      IntStream.range(0, tokens.length).forEach(i -> pattern[i] = (char) tokens[i]);
      box.add(0, pattern, pattern.length, huge);
    });
    var ballots = box.sealed();
    var small = Vote.box(4, orders.stream().map(order -> Vote.of(1_000_000, order)).toList());
    for (var method : METHODS) {
      var count = method.count(ballots, Vote.contest(4, 2));
      assertThat(count.elected()).as("%s", method).isEqualTo(method.count(small, Vote.contest(4, 2)).elected());
      assertThat(count.ballots()).isEqualTo(BigInteger.valueOf(7).shiftLeft(62));
      assertThat(WeightedGregoryTest.stages(count).getFirst().getFirst())
          .isEqualTo(new Fraction(BigInteger.valueOf(5).shiftLeft(62), BigInteger.ONE));
      addsUp(count, new Fraction(BigInteger.valueOf(7).shiftLeft(62), BigInteger.ONE));
    }
  }

  @Test
  void smallestElections() {
    for (var method : METHODS) {
      assertThat(method.count(Vote.box(0, List.of()), Vote.contest(0, 1)).elected()).isEmpty();
      assertThat(method.count(Vote.box(1, List.of()), Vote.contest(1, 1)).elected()).containsExactly(0);
      assertThat(method.count(Vote.box(2, List.of(Vote.of(3, "1"))), Vote.contest(2, 5)).elected()).containsExactly(1, 0);
      assertThat(method.count(Vote.box(3, List.of(Vote.of(4, ""))), Vote.contest(3, 1)).elected()).hasSize(1);
      var slate = Vote.slate(2);
      var nobody = new Slate("", slate.ids(), slate.names(), List.of(), new TreeSet<>(List.of(0, 1)), List.of());
      var count = method.count(Vote.box(2, List.of(Vote.of(3, "1"))), Contest.of(nobody, 1, new Lot("", "")));
      assertThat(count.elected()).isEmpty();
      assertThat(count.ballots()).isEqualTo(3);
      assertThatIllegalArgumentException().isThrownBy(() -> method.count(Vote.box(2, List.of()), Vote.contest(3, 1)));
    }
  }

  @Test
  void blankPapersAreNoPartOfTheQuota() {
    var votes = List.of(Vote.of(9, "0"), Vote.of(6, "1"), Vote.of(100, ""));
    assertThat(WeightedGregory.SCOTTISH.count(Vote.box(2, votes), Vote.contest(2, 1)).quota()).contains(f(8));
    assertThat(WeightedGregory.WIGM_PRF.count(Vote.box(2, votes), Vote.contest(2, 1)).quota()).contains(Fraction.of(75001, 10_000));
    assertThat(Meek.PRF.count(Vote.box(2, votes), Vote.contest(2, 1)).quota()).contains(Fraction.of(7_500_000_001L, 1_000_000_000));
    assertThat(Meek.PRF.count(Vote.box(2, votes), Vote.contest(2, 1)).ballots()).isEqualTo(115);
    assertThat(Meek.PRF.count(Vote.box(2, votes), Vote.contest(2, 1)).distinct()).isEqualTo(3);
  }

  @Test
  void theFileSettlesTiesBeforeTheLot() {
    var slate = new Slate("", List.of("a", "b", "c"), List.of("A", "B", "C"), List.of(), new TreeSet<>(), List.of(2, 0, 1));
    var votes = List.of(Vote.of(5, "0"), Vote.of(5, "1"), Vote.of(5, "2"));
    for (var method : METHODS) {
      var count = method.count(Vote.box(3, votes), Contest.of(slate, 2, new Lot("", "")));
      assertThat(count.elected()).as("%s", method).containsExactlyInAnyOrder(0, 2);
      assertThat(count.ties()).singleElement().satisfies(tie -> assertThat(tie.by()).isEqualTo(Tie.By.PAPER));
      assertThat(count.ties().getFirst().stage()).isEqualTo(2);
    }
  }
}
