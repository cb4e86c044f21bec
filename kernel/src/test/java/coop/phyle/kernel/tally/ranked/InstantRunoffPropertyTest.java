package coop.phyle.kernel.tally.ranked;

import static org.assertj.core.api.Assertions.assertThat;

import coop.phyle.kernel.money.Fraction;
import coop.phyle.kernel.tally.election.Count;
import coop.phyle.kernel.tally.election.Stage;
import coop.phyle.kernel.tally.election.Tie;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.OptionalInt;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** Many seeded random elections under random rules; a failure prints the election. */
class InstantRunoffPropertyTest {
  private static final int ROUNDS = 1_500;

  private static InstantRunoff rule(Elections random, boolean batch) {
    return new InstantRunoff(random.any(List.of(OvervoteRule.values())), limit(random, 0), random.maybe(), limit(random, 1), batch, false);
  }

  private static OptionalInt limit(Elections random, int least) {
    return random.maybe() ? OptionalInt.empty() : OptionalInt.of(least + random.below(3));
  }

  @Test
  void agreesWithANaiveRecountInEveryRound() {
    var random = new Elections(1);
    var ties = new EnumMap<Tie.By, Integer>(Tie.By.class);
    for (var i = 0; i < ROUNDS; i++) {
      var election = random.next(6, 9);
      var contest = election.contest(1);
      var rule = rule(random, false);
      var count = rule.count(election.ballots(), contest);
      count.ties().forEach(tie -> ties.merge(tie.by(), 1, Integer::sum));
      if (election.standing().size() < 2) {
        assertThat(count.elected()).as("%s", election).containsExactlyElementsOf(election.standing());
        continue;
      }
      var naive = new NaiveRunoff(rule, contest);
      var winner = naive.winner(election.each(), election.standing());
      assertThat(count.elected()).as("%s %s", rule, election).isEqualTo(winner < 0 ? List.of() : List.of(winner));
      if (winner >= 0) {
        assertRounds(count, naive, election);
      }
    }
    assertThat(ties.getOrDefault(Tie.By.RULE, 0)).isGreaterThan(ROUNDS / 60);
    assertThat(ties.getOrDefault(Tie.By.LOT, 0)).isGreaterThan(ROUNDS / 60);
  }

  private static void assertRounds(Count count, NaiveRunoff naive, Elections.Election election) {
    var rounds = rounds(count);
    assertThat(rounds).as("%s", election).hasSameSizeAs(naive.rounds());
    for (var i = 0; i < rounds.size(); i++) {
      var round = rounds.get(i);
      assertThat(round.number()).isEqualTo(i + 1);
      naive.rounds().get(i).forEach((c, votes) -> assertThat(round.votes().get(c)).as("%s", election).isEqualTo(Fraction.of(votes, 1)));
      var active = naive.rounds().get(i).values().stream().mapToInt(v -> v).sum();
      assertThat(sum(round)).as("the excluded keep no vote: %s", election).isEqualTo(Fraction.of(active, 1));
      assertThat(round.quota()).contains(Fraction.of(active / 2 + 1, 1));
      assertThat(round.exhausted()).isEqualTo(sum(rounds.getFirst()).minus(Fraction.of(active, 1)));
      if (i > 0) {
        assertMoves(rounds.get(i - 1), round);
      }
    }
  }

  /** What an auditor does: the votes before, moved as told, are the votes after. */
  private static void assertMoves(Stage.Round before, Stage.Round after) {
    var votes = new ArrayList<>(before.votes());
    var exhausted = before.exhausted();
    for (var moved : after.transfers()) {
      votes.set(moved.from(), votes.get(moved.from()).minus(moved.votes()));
      if (moved.to().isPresent()) {
        votes.set(moved.to().get(), votes.get(moved.to().get()).plus(moved.votes()));
      } else {
        exhausted = exhausted.plus(moved.votes());
      }
    }
    assertThat(votes).isEqualTo(after.votes());
    assertThat(exhausted).isEqualTo(after.exhausted());
    after.excluded().forEach(c -> assertThat(after.votes().get(c)).isEqualTo(Fraction.ZERO));
    assertThat(new TreeSet<>(after.excluded())).containsAll(after.transfers().stream().map(Stage.Transfer::from).toList());
  }

  @Test
  void aBatchNeverAltersTheWinner() {
    var random = new Elections(2);
    var shorter = 0;
    for (var i = 0; i < ROUNDS; i++) {
      var election = random.next(7, 12);
      var one = rule(random, false);
      var batch = new InstantRunoff(one.overvoteRule(), one.maxSkippedRanksAllowed(), one.exhaustOnDuplicateCandidate(), one.maxRankingsAllowed(), true, random.maybe());
      var single = one.count(election.ballots(), election.contest(1));
      var batched = batch.count(election.ballots(), election.contest(1));
      assertThat(batched.elected()).as("%s %s", batch, election).isEqualTo(single.elected());
      shorter += rounds(batched).size() < rounds(single).size() ? 1 : 0;
      rounds(batched).stream().skip(1).forEach(round -> assertThat(round.excluded()).as("%s", election).isNotEmpty());
      for (var r = 1; r < rounds(batched).size(); r++) {
        assertMoves(rounds(batched).get(r - 1), rounds(batched).get(r));
      }
    }
    assertThat(shorter).isGreaterThan(ROUNDS / 30);
  }

  @Test
  void goingOnToTwoShowsTheSameWinnerAgainstTheSecond() {
    var random = new Elections(3);
    for (var i = 0; i < ROUNDS / 2; i++) {
      var election = random.next(6, 9);
      var batch = random.maybe();
      var usual = new InstantRunoff(OvervoteRule.EXHAUST_IMMEDIATELY, OptionalInt.empty(), false, OptionalInt.empty(), batch, false);
      var onward = new InstantRunoff(OvervoteRule.EXHAUST_IMMEDIATELY, OptionalInt.empty(), false, OptionalInt.empty(), batch, true);
      var count = onward.count(election.ballots(), election.contest(1));
      assertThat(count.elected()).as("%s", election).isEqualTo(usual.count(election.ballots(), election.contest(1)).elected());
      if (!count.elected().isEmpty() && election.standing().size() > 1) {
        var excluded = rounds(count).stream().mapToInt(round -> round.excluded().size()).sum();
        assertThat(election.standing().size() - excluded).as("%s", election).isEqualTo(2);
        assertThat(rounds(count).stream().flatMap(round -> round.elected().stream())).as("%s", election).hasSize(1);
      }
    }
  }

  @Test
  void eachSeatIsARunoffAmongThoseLeft() {
    var random = new Elections(4);
    for (var i = 0; i < ROUNDS / 2; i++) {
      var election = random.next(6, 9);
      var seats = 1 + random.below(4);
      var rule = rule(random, false);
      var running = new TreeSet<>(election.standing());
      var expected = new ArrayList<Integer>();
      while (expected.size() < seats && running.size() > seats - expected.size()) {
        var winner = new NaiveRunoff(rule, election.contest(seats)).winner(election.each(), running);
        if (winner < 0) {
          break;
        }
        expected.add(winner);
        running.remove(winner);
      }
      if (running.size() <= seats - expected.size()) {
        expected.addAll(running);
      }
      assertThat(rule.count(election.ballots(), election.contest(seats)).elected()).as("%s for %s", election, seats).containsExactlyInAnyOrderElementsOf(expected);
    }
  }

  private static Fraction sum(Stage.Round round) {
    return round.votes().stream().reduce(Fraction.ZERO, Fraction::plus);
  }

  private static List<Stage.Round> rounds(Count count) {
    return count.stages().stream().filter(Stage.Round.class::isInstance).map(Stage.Round.class::cast).toList();
  }
}
