package coop.phyle.kernel.tally.marked;

import static org.assertj.core.api.Assertions.assertThat;

import coop.phyle.kernel.money.Fraction;
import coop.phyle.kernel.tally.AbsentClass;
import coop.phyle.kernel.tally.election.Contest;
import coop.phyle.kernel.tally.election.Count;
import coop.phyle.kernel.tally.election.MarkedMethod;
import coop.phyle.kernel.tally.election.Papers;
import coop.phyle.kernel.tally.election.Slate;
import coop.phyle.kernel.tally.election.Stage;
import coop.phyle.kernel.tally.election.Tie;
import coop.phyle.kernel.tally.pattern.Marks;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Random;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Laws of every count by marks, over seeded random elections with and without class weights. */
class MarkedPropertyTest {
  private static final int ROUNDS = 600;
  private static final List<MarkedMethod> METHODS = List.of(new Approval(), new Score(Score.Blank.EXCLUDED, OptionalInt.empty()),
      new Score(Score.Blank.ZERO, OptionalInt.of(4)), new Dots(6), new Quadratic(20), new MajorityJudgment(OptionalInt.of(4)));

  private record Ballot(int classIndex, @Nullable Integer[] marks) {}

  private record Case(Contest contest, List<Ballot> ballots) {
    Count count(MarkedMethod method) {
      return method.count(boxed(ballots, contest.slate().size()), contest);
    }
  }

  private static Marks boxed(List<Ballot> ballots, int candidates) {
    var box = new Marks.Box(candidates, Papers.BOTH);
    ballots.forEach(ballot -> box.add(ballot.classIndex(), ballot.marks(), 1));
    return box.sealed();
  }

  private static Case random(Random random) {
    var candidates = 2 + random.nextInt(4);
    var ballots = IntStream.range(0, 1 + random.nextInt(9)).mapToObj(i -> {
      var marks = new Integer[candidates];
      IntStream.range(0, candidates).filter(c -> random.nextInt(4) > 0).forEach(c -> marks[c] = random.nextInt(5) - random.nextInt(8) / 7);
      return new Ballot(random.nextInt(2), marks);
    }).toList();
    var seats = 1 + random.nextInt(candidates);
    var contest = random.nextBoolean() ? Papers.contest(candidates, seats)
        : Papers.weighted(candidates, seats, Fraction.of(1 + random.nextInt(3), 4), AbsentClass.values()[random.nextInt(3)]);
    var slate = random.nextInt(3) == 0 ? Papers.without(contest.slate(), random.nextInt(candidates)) : contest.slate();
    return new Case(new Contest(slate, seats, contest.bounds(), contest.weighting(), contest.lot()), ballots);
  }

  @Test
  void theOrderOfBallotsDoesNotMatter() {
    var random = new Random(1);
    for (var round = 0; round < ROUNDS; round++) {
      var one = random(random);
      var shuffled = new ArrayList<>(one.ballots());
      Collections.shuffle(shuffled, random);
      for (var method : METHODS) {
        assertThat(new Case(one.contest(), shuffled).count(method)).isEqualTo(one.count(method));
      }
    }
  }

  @Test
  void candidatesMayStandInAnyOrder() {
    var random = new Random(2);
    for (var round = 0; round < ROUNDS; round++) {
      var one = random(random);
      var slate = one.contest().slate();
      var place = new ArrayList<>(IntStream.range(0, slate.size()).boxed().toList());
      Collections.shuffle(place, random);
      var ids = IntStream.range(0, slate.size()).mapToObj(c -> slate.id(place.indexOf(c))).toList();
      var withdrawn = new TreeSet<>(slate.withdrawn().stream().map(place::get).toList());
      var moved = new Contest(new Slate("", ids, ids, List.of(), withdrawn, List.of()), one.contest().seats(), one.contest().bounds(),
          one.contest().weighting(), one.contest().lot());
      var ballots = one.ballots().stream().map(ballot -> {
        var marks = new Integer[slate.size()];
        IntStream.range(0, slate.size()).forEach(c -> marks[place.get(c)] = ballot.marks()[c]);
        return new Ballot(ballot.classIndex(), marks);
      }).toList();
      for (var method : METHODS) {
        assertThat(new Case(moved, ballots).count(method).elected()).isEqualTo(one.count(method).elected().stream().map(place::get).toList());
      }
    }
  }

  /** Raising the mark of somebody elected never unseats them, where the voter had marked them before and nobody else is touched. */
  @Test
  void aHigherMarkNeverHurts() {
    var random = new Random(3);
    var raised = 0;
    for (var round = 0; round < ROUNDS * 2; round++) {
      var one = random(random);
      for (var method : METHODS) {
        if (method instanceof Dots || method instanceof Quadratic) {
          continue; // a higher mark may break the voter's purse there, and the whole ballot is lost
        }
        var ballot = random.nextInt(one.ballots().size());
        for (int winner : one.count(method).elected()) {
          var marks = one.ballots().get(ballot).marks().clone();
          if (marks[winner] != null && marks[winner] >= 0 && marks[winner] < 4 && one.ballots().stream().anyMatch(b -> b.marks()[winner] != null && b.marks()[winner] == 4)) {
            marks[winner]++;
            var ballots = new ArrayList<>(one.ballots());
            ballots.set(ballot, new Ballot(one.ballots().get(ballot).classIndex(), marks));
            assertThat(new Case(one.contest(), ballots).count(method).elected()).as("%s", method).contains(winner);
            raised++;
          }
        }
      }
    }
    assertThat(raised).isGreaterThan(1_000);
  }

  @Test
  void whoIsElectedHasNoFewerThanWhoIsNot() {
    var random = new Random(4);
    for (var round = 0; round < ROUNDS; round++) {
      var one = random(random);
      for (var method : METHODS) {
        var count = one.count(method);
        var standing = one.contest().slate().size() - one.contest().slate().withdrawn().size();
        assertThat(count.elected()).doesNotHaveDuplicates().allMatch(one.contest().slate()::stands)
            .hasSize(count.inquorate().isPresent() ? 0 : Math.min(standing, one.contest().seats()));
        assertThat(count.inquorate().isPresent()).isEqualTo(one.contest().weighting().isPresent() && absentIsFatal(one, method));
      }
    }
  }

  private static boolean absentIsFatal(Case one, MarkedMethod method) {
    var absent = one.contest().weighting().orElseThrow().weighting().absent() == AbsentClass.INQUORATE;
    return absent && IntStream.range(0, 2).anyMatch(k -> one.ballots().stream().noneMatch(ballot -> ballot.classIndex() == k && counts(ballot, method, one)));
  }

  private static boolean counts(Ballot ballot, MarkedMethod method, Case one) {
    var marks = java.util.Arrays.stream(ballot.marks()).filter(java.util.Objects::nonNull).mapToInt(mark -> mark).toArray();
    var valid = switch (method) {
      case Dots dots -> java.util.Arrays.stream(marks).allMatch(mark -> mark >= 0) && java.util.Arrays.stream(marks).sum() <= dots.dots();
      case Quadratic quadratic -> java.util.Arrays.stream(marks).map(mark -> mark * mark).sum() <= quadratic.credits();
      default -> java.util.Arrays.stream(marks).allMatch(mark -> mark >= 0);
    };
    return valid && IntStream.range(0, ballot.marks().length).anyMatch(c -> ballot.marks()[c] != null && one.contest().slate().stands(c));
  }

  /** Weighted scores with no mark as 0 are the classes' own means, averaged by share. */
  @Test
  void aWeightedMeanIsTheMeanOfTheClassesMeans() {
    var random = new Random(5);
    for (var round = 0; round < ROUNDS; round++) {
      var one = random(random);
      var share = Fraction.of(1 + random.nextInt(3), 4);
      var weighted = Papers.weighted(one.contest().slate().size(), 1, share, AbsentClass.COUNT_AGAINST);
      var method = new Score(Score.Blank.ZERO, OptionalInt.of(4));
      var count = new Case(weighted, one.ballots()).count(method);
      var table = (Stage.Table) count.stages().stream().filter(Stage.Table.class::isInstance).findFirst().orElseThrow();
      for (var c = 0; c < weighted.slate().size(); c++) {
        var expected = share.times(mean(one, method, 0, c)).plus(Fraction.ONE.minus(share).times(mean(one, method, 1, c)));
        assertThat(table.rows().get(c).get(2)).isEqualTo(expected);
      }
    }
  }

  private static Fraction mean(Case one, MarkedMethod method, int classIndex, int candidate) {
    var free = new Case(Papers.contest(one.contest().slate().size(), 1), one.ballots());
    var valid = one.ballots().stream().filter(ballot -> ballot.classIndex() == classIndex && counts(ballot, method, free)).toList();
    var sum = valid.stream().mapToLong(ballot -> Optional.ofNullable(ballot.marks()[candidate]).orElse(0)).sum();
    return valid.isEmpty() ? Fraction.ZERO : Fraction.of(sum, valid.size());
  }

  @Test
  void onlyATieIsDrawnByLot() {
    var random = new Random(6);
    for (var round = 0; round < ROUNDS; round++) {
      var one = random(random);
      var otherLot = new Contest(one.contest().slate(), one.contest().seats(), one.contest().bounds(), one.contest().weighting(),
          new coop.phyle.kernel.tally.election.Lot("ff", "other"));
      for (var method : METHODS) {
        var count = one.count(method);
        if (count.ties().stream().noneMatch(tie -> tie.by() == Tie.By.LOT)) {
          assertThat(new Case(otherLot, one.ballots()).count(method).elected()).isEqualTo(count.elected());
        }
      }
    }
  }
}
