package coop.phyle.kernel.tally.ranked;

import static org.assertj.core.api.Assertions.assertThat;

import coop.phyle.kernel.money.Fraction;
import coop.phyle.kernel.tally.AbsentClass;
import coop.phyle.kernel.tally.ClassId;
import coop.phyle.kernel.tally.Test.Basis;
import coop.phyle.kernel.tally.Weighting;
import coop.phyle.kernel.tally.election.Contest;
import coop.phyle.kernel.tally.election.ElectionWeighting;
import coop.phyle.kernel.tally.election.Lot;
import coop.phyle.kernel.tally.election.RankedMethod;
import coop.phyle.kernel.tally.election.Slate;
import coop.phyle.kernel.tally.election.Stage;
import coop.phyle.kernel.tally.ranked.Elections.Election;
import coop.phyle.kernel.tally.ranked.Elections.Paper;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Laws of the methods over hundreds of seeded random elections; a failure prints the election. */
class RankedPropertyTest {
  private static final int ROUNDS = 300;

  private static final List<RankedMethod> MONOTONE =
      List.of(new Schulze(), new RankedPairs(), new Borda(Borda.Unranked.MEAN), new Borda(Borda.Unranked.ZERO));

  private static final List<RankedMethod> ALL = List.of(InstantRunoff.USUAL, InstantRunoff.of(Map.of("overvoteRule", "exhaustImmediately", "batchElimination", "false")),
      new Schulze(), new RankedPairs(), new Borda(Borda.Unranked.MEAN), new Borda(Borda.Unranked.ZERO));

  @Test
  void theOrderOfBallotsDoesNotMatter() {
    var random = new Elections(11);
    for (var i = 0; i < ROUNDS; i++) {
      var election = random.next(6, 9);
      var single = election.papers().stream().flatMap(paper -> IntStream.range(0, (int) paper.count()).mapToObj(n -> new Paper(paper.classIndex(), 1, paper.ranks()))).toList();
      var mixed = election.with(random.shuffled(single));
      for (var method : ALL) {
        assertThat(method.count(mixed.ballots(), mixed.contest(2))).as("%s", election).isEqualTo(method.count(election.ballots(), election.contest(2)));
      }
    }
  }

  /** Numbers of candidates turned round, ids and so tickets staying with them: the same people are elected. */
  @Test
  void namesDoNotMatter() {
    var random = new Elections(12);
    for (var i = 0; i < ROUNDS; i++) {
      var election = random.next(6, 9);
      var places = random.shuffled(IntStream.range(0, election.candidates()).boxed().toList());
      var papers = election.papers().stream().map(paper -> new Paper(paper.classIndex(), paper.count(), paper.ranks().chars()
          .mapToObj(c -> Character.isLetter(c) ? Papers.letter(places.get(c - 'A')) : Character.toString(c)).reduce("", String::concat))).toList();
      var ids = IntStream.range(0, election.candidates()).mapToObj(place -> Integer.toString(places.indexOf(place) + 1)).toList();
      var withdrawn = new TreeSet<>(election.withdrawn().stream().map(places::get).toList());
      var turned = Contest.of(new Slate("", ids, ids, List.of(), withdrawn, List.of()), 2, new Lot("", "random"));
      for (var method : ALL) {
        var before = method.count(election.ballots(), election.contest(2));
        var after = method.count(election.with(papers).ballots(), turned);
        assertThat(after.elected()).as("%s %s", method, election).containsExactlyInAnyOrderElementsOf(before.elected().stream().map(places::get).toList());
        assertThat(after.ties()).as("%s %s", method, election).hasSameSizeAs(before.ties());
      }
    }
  }

  @Test
  void moreSupportNeverHarmsTheWinner() {
    var random = new Elections(13);
    var raised = 0;
    for (var i = 0; i < 2 * ROUNDS; i++) {
      var election = random.next(5, 8);
      for (var method : MONOTONE) {
        var count = method.count(election.ballots(), election.contest(1));
        if (count.ties().isEmpty() && !count.elected().isEmpty() && !election.papers().isEmpty()) {
          var winner = count.elected().getFirst();
          var papers = new ArrayList<>(election.papers());
          var at = random.below(papers.size());
          papers.set(at, raised(papers.get(at), winner, random));
          var better = election.with(papers);
          assertThat(method.count(better.ballots(), better.contest(1)).elected()).as("%s %s and then %s", method, election, papers.get(at)).containsExactly(winner);
          raised++;
        }
      }
    }
    assertThat(raised).isGreaterThan(ROUNDS);
  }

  /** The winner gets a rank alone, no lower than before; the others keep theirs. */
  private static Paper raised(Paper paper, int winner, Elections random) {
    var ranks = new ArrayList<List<Integer>>();
    var rank = -1;
    for (var everybody : NaiveRunoff.ranks(paper.ranks())) {
      rank = rank < 0 && everybody.contains(winner) ? ranks.size() : rank;
      var others = everybody.stream().filter(c -> c != winner).toList();
      if (!others.isEmpty()) {
        ranks.add(others);
      }
    }
    ranks.add(random.below((rank < 0 ? ranks.size() : rank) + 1), List.of(winner));
    var text = ranks.stream().map(together -> String.join("=", together.stream().map(Papers::letter).toList())).reduce("", String::concat);
    return new Paper(paper.classIndex(), paper.count(), text);
  }

  @Test
  void whoBeatsEachOfTheOthersIsElected() {
    var random = new Elections(14);
    var found = 0;
    for (var i = 0; i < ROUNDS; i++) {
      var election = random.next(6, 9);
      var prefer = prefer(election);
      for (var c : election.standing()) {
        if (election.standing().size() > 1 && election.standing().stream().allMatch(other -> other.equals(c) || prefer[c][other] > prefer[other][c])) {
          found++;
          assertThat(new Schulze().count(election.ballots(), election.contest(1)).elected()).as("%s", election).containsExactly(c);
          assertThat(new RankedPairs().count(election.ballots(), election.contest(1)).elected()).as("%s", election).containsExactly(c);
        }
      }
    }
    assertThat(found).isGreaterThan(ROUNDS / 4);
  }

  @Test
  void pairsAreWhatEachBallotSays() {
    var random = new Elections(15);
    for (var i = 0; i < ROUNDS; i++) {
      var election = random.next(6, 9);
      var pairs = Pairwise.of(election.ballots(), election.contest(1));
      var prefer = prefer(election);
      for (var a = 0; a < election.candidates(); a++) {
        for (var b = 0; b < election.candidates(); b++) {
          var expected = election.withdrawn().contains(a) || election.withdrawn().contains(b) ? 0 : prefer[a][b];
          assertThat(pairs.votes(a, b)).as("%s over %s in %s", a, b, election).isEqualTo(Fraction.of(expected, 1));
        }
      }
    }
  }

  private static int[][] prefer(Election election) {
    var prefer = new int[election.candidates()][election.candidates()];
    for (var paper : election.papers()) {
      for (var a = 0; a < election.candidates(); a++) {
        for (var b = 0; b < election.candidates(); b++) {
          prefer[a][b] += place(paper.ranks(), a) < place(paper.ranks(), b) ? (int) paper.count() : 0;
        }
      }
    }
    return prefer;
  }

  private static int place(String ballot, int candidate) {
    var ranks = NaiveRunoff.ranks(ballot);
    return IntStream.range(0, ranks.size()).filter(rank -> ranks.get(rank).contains(candidate)).findFirst().orElse(99);
  }

  @Test
  void strongestPathsAreTheBestOfAllPaths() {
    var random = new Elections(16);
    for (var i = 0; i < ROUNDS / 2; i++) {
      var election = random.next(6, 9);
      var count = new Schulze().count(election.ballots(), election.contest(1));
      var shown = count.stages().stream().filter(stage -> stage instanceof Stage.Pairs pairs && pairs.title().startsWith("Strongest")).findFirst();
      if (shown.isEmpty()) {
        continue;
      }
      var paths = ((Stage.Pairs) shown.get()).beats();
      var prefer = prefer(election);
      for (var a : election.standing()) {
        for (var b : election.standing()) {
          var best = a.equals(b) ? 0 : best(prefer, election.standing(), a, b, new TreeSet<>(List.of(a)), Integer.MAX_VALUE);
          assertThat(paths.get(a).get(b)).as("%s to %s in %s", a, b, election).isEqualTo(Fraction.of(best, 1));
        }
      }
      var unbeaten = election.standing().stream().filter(a -> election.standing().stream().noneMatch(b -> paths.get(b).get(a).compareTo(paths.get(a).get(b)) > 0)).toList();
      assertThat(unbeaten).as("%s", election).containsAll(count.elected());
      assertThat(count.ties().isEmpty()).isEqualTo(unbeaten.size() < 2);
    }
  }

  /** The strength of the strongest way on from a to b that passes nobody twice. */
  private static int best(int[][] prefer, Set<Integer> standing, int a, int b, TreeSet<Integer> passed, int weakest) {
    var best = 0;
    for (var next : standing) {
      if (!passed.contains(next) && prefer[a][next] > prefer[next][a]) {
        var strength = Math.min(weakest, prefer[a][next]);
        if (next == b) {
          best = Math.max(best, strength);
        } else {
          passed.add(next);
          best = Math.max(best, best(prefer, standing, next, b, passed, strength));
          passed.remove(next);
        }
      }
    }
    return best;
  }

  /** With the mean for those not ranked, points are victories and half the ballots that prefer neither. */
  @Test
  void bordaIsTheSumOfPairs() {
    var random = new Elections(17);
    for (var i = 0; i < ROUNDS; i++) {
      var election = random.next(6, 9);
      var count = new Borda().count(election.ballots(), election.contest(1));
      var pairs = Pairwise.of(election.ballots(), election.contest(1));
      for (var a : election.standing()) {
        var points = Fraction.ZERO;
        for (var b : election.standing()) {
          var neither = pairs.turnout().votes().minus(pairs.votes(a, b)).minus(pairs.votes(b, a));
          points = a.equals(b) ? points : points.plus(pairs.votes(a, b)).plus(neither.times(Fraction.of(1, 2)));
        }
        assertThat(((Stage.Table) count.stages().get(1)).rows().get(a)).as("%s", election).containsExactly(points);
      }
    }
  }

  /** Shares such that a worker's ballot is worth two: the same election with the workers' ballots doubled. */
  @Test
  void aBallotOfDoubleWeightIsTwoBallots() {
    var random = new Elections(18);
    var compared = 0;
    for (var i = 0; i < ROUNDS; i++) {
      var election = random.next(5, 8);
      var doubled = election.with(election.papers().stream().map(paper -> new Paper(paper.classIndex(), paper.count() * (paper.classIndex() == 0 ? 2 : 1), paper.ranks())).toList());
      for (var method : ALL) {
        var workers = counting(method, election, 0);
        var users = counting(method, election, 1);
        if (workers + users == 0) {
          continue;
        }
        var shares = new TreeMap<ClassId, Fraction>(Map.of(
            Elections.CLASSES.getFirst(), Fraction.of(2 * workers, 2 * workers + users), Elections.CLASSES.getLast(), Fraction.of(users, 2 * workers + users)));
        var weighting = new ElectionWeighting(Basis.CLASS_WEIGHTED, new Weighting(shares, new TreeMap<>(), AbsentClass.RENORMALISE));
        var contest = new Contest(election.contest(1).slate(), 1, new TreeMap<>(), Optional.of(weighting), new Lot("", "random"));
        var weighted = method.count(election.ballots(), contest);
        var expanded = method.count(doubled.ballots(), doubled.contest(1));
        assertThat(weighted.elected()).as("%s %s", method, election).isEqualTo(expanded.elected());
        assertThat(weighted.ties()).as("%s %s", method, election).isEqualTo(expanded.ties());
        assertScaled(weighted.stages(), expanded.stages(), Fraction.of(workers + users, 2 * workers + users));
        compared++;
      }
    }
    assertThat(compared).isGreaterThan(4 * ROUNDS);
  }

  /** Ballots of a class that are for somebody, by the method's own account. */
  private static long counting(RankedMethod method, Election election, int classIndex) {
    var papers = election.papers().stream().filter(paper -> paper.classIndex() == classIndex).toList();
    var count = method.count(election.with(papers).ballots(), election.contest(1));
    return count.ballots().subtract(((Stage.Remark) count.stages().getFirst()).figures().getFirst().numerator()).longValueExact();
  }

  private static void assertScaled(List<Stage> weighted, List<Stage> expanded, Fraction scale) {
    assertThat(weighted).hasSameSizeAs(expanded);
    for (var i = 1; i < weighted.size(); i++) {
      if (weighted.get(i) instanceof Stage.Round one && expanded.get(i) instanceof Stage.Round other) {
        assertThat(one.votes()).isEqualTo(other.votes().stream().map(scale::times).toList());
        assertThat(one.exhausted()).isEqualTo(other.exhausted().times(scale));
        assertThat(one.transfers()).isEqualTo(other.transfers().stream().map(t -> new Stage.Transfer(t.from(), t.to(), t.votes().times(scale))).toList());
        var half = one.votes().stream().reduce(Fraction.ZERO, Fraction::plus).times(Fraction.of(1, 2));
        assertThat(one.quota()).isEqualTo(one.act() == Stage.Act.FILL ? Optional.empty() : Optional.of(half));
      } else if (weighted.get(i) instanceof Stage.Pairs one && expanded.get(i) instanceof Stage.Pairs other) {
        assertThat(one.beats()).isEqualTo(other.beats().stream().map(row -> row.stream().map(scale::times).toList()).toList());
      } else if (weighted.get(i) instanceof Stage.Table one && expanded.get(i) instanceof Stage.Table other) {
        assertThat(one.rows()).isEqualTo(other.rows().stream().map(row -> row.stream().map(scale::times).toList()).toList());
      }
    }
  }
}
