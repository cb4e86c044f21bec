package coop.phyle.kernel.tally.ranked;

import coop.phyle.kernel.money.Fraction;
import coop.phyle.kernel.tally.election.Contest;
import coop.phyle.kernel.tally.election.Count;
import coop.phyle.kernel.tally.election.Stage;
import coop.phyle.kernel.tally.election.Tie;
import coop.phyle.kernel.tally.election.Ties;
import coop.phyle.kernel.tally.pattern.Rankings;
import coop.phyle.kernel.tally.pattern.WideSums;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/** One instant runoff being counted; see {@link InstantRunoff} for its rules. */
final class Runoff {
  private static final BigInteger TWO = BigInteger.TWO;

  private final InstantRunoff rule;
  private final Rankings ballots;
  private final Contest contest;
  private final Runners runners;
  private final Piles piles;
  private final Ties ties;
  private final List<Stage> stages = new ArrayList<>();
  private final List<Integer> elected = new ArrayList<>();

  /** The first deal, as long as no pile has moved. */
  private final WideSums dealt;

  private final Turnout turnout;
  private List<Integer> running;
  private Standings standings;
  private Optional<Fraction> quota = Optional.empty();
  private int round;
  private boolean batches;
  private boolean batched;
  private boolean tieAfterBatch;

  Runoff(InstantRunoff rule, Rankings ballots, Contest contest, Runners runners) {
    this.rule = rule;
    this.ballots = ballots;
    this.contest = contest;
    this.runners = runners;
    this.ties = new Ties(contest);
    this.piles = new Piles(ballots, new Reading(rule, ballots, runners.marks()), Turnout.classes(ballots, contest));
    this.running = runners.standing();
    this.standings = new Standings(runners.size());
    this.dealt = piles.deal(runners.marks());
    this.turnout = Turnout.of(ballots, contest, counting());
    stages.add(turnout.idle(ballots));
  }

  /** Counts once. */
  void run(boolean inBatches) {
    batches = inBatches && !(rule.overvoteRule() == OvervoteRule.EXHAUST_IF_MULTIPLE_CONTINUING && Reading.ranksAreShared(ballots));
    while (turnout.inquorate().isEmpty() && elected.size() < contest.seats()) {
      running = runners.standing().stream().filter(c -> !elected.contains(c)).toList();
      standings = new Standings(runners.size());
      batched = false;
      standings.add(votes(elected.isEmpty() ? dealt : piles.deal(marks())));
      var seatsLeft = contest.seats() - elected.size();
      if (running.size() <= seatsLeft) {
        var all = standings.strongestFirst(running);
        note(Stage.Act.FILL, all, List.of(), List.of());
        elected.addAll(all);
        return;
      }
      if (standings.sum(running).isZero()) {
        stages.add(new Stage.Remark("no-votes-left", running, List.of()));
        return;
      }
      elected.add(runToTheEnd());
    }
  }

  /** Whether a tie came up that rounds left out by a batch might have settled. */
  boolean tieAfterBatch() {
    return tieAfterBatch;
  }

  Count result() {
    return new Count(
        rule.name(), contest.seats(), ballots.ballots(), ballots.size(), quota, elected, ties.settled(), stages, turnout.inquorate());
  }

  /** Ballots of each class that are for somebody at first; weights are shared out among these. */
  private List<BigInteger> counting() {
    return IntStream.range(0, Turnout.classes(ballots, contest))
        .mapToObj(k -> IntStream.range(0, runners.size()).mapToObj(c -> dealt.total(k * piles.stride() + c)).reduce(BigInteger.ZERO, BigInteger::add))
        .toList();
  }

  private int runToTheEnd() {
    var excluded = List.<Integer>of();
    var transfers = List.<Stage.Transfer>of();
    var act = Stage.Act.FIRST_PREFERENCES;
    var winner = Optional.<Integer>empty();
    while (true) {
      var found = winner.isPresent() ? List.<Integer>of() : winner();
      note(act, found, excluded, transfers);
      winner = winner.or(() -> found.stream().findFirst());
      if (winner.isPresent() && (running.size() <= 2 || !rule.continueUntilTwoCandidatesRemain())) {
        return winner.get();
      }
      excluded = last();
      transfers = exclude(excluded);
      act = Stage.Act.EXCLUSION;
    }
  }

  /** Whoever has more than half of the votes; of two with half each the one the tie is settled for; else nobody. */
  private List<Integer> winner() {
    var order = standings.strongestFirst(running);
    if (standings.votes(order.getFirst()).times(2).compareTo(standings.sum(running)) > 0) {
      return order.subList(0, 1);
    }
    return running.size() == 2 ? settled(round + 1, Tie.Question.ELECT, order).subList(0, 1) : List.of();
  }

  private List<Integer> last() {
    var order = standings.strongestFirst(running);
    var hopeless = batches ? standings.hopeless(order, rule.continueUntilTwoCandidatesRemain() ? 2 : 1) : List.<Integer>of();
    if (hopeless.size() > 1) {
      batched = true;
      return hopeless.stream().sorted().toList();
    }
    var fewest = standings.votes(order.getLast());
    var tied = order.stream().filter(c -> standings.votes(c).equals(fewest)).toList();
    return List.of(tied.size() == 1 ? tied.getFirst() : settled(round + 1, Tie.Question.EXCLUDE, tied).getLast());
  }

  /** Those tied, who come in the order of earlier rounds, with what these left open settled as well. */
  private List<Integer> settled(int stage, Tie.Question question, List<Integer> tied) {
    tieAfterBatch |= batched;
    var decisive = question == Tie.Question.ELECT ? tied.getFirst() : tied.getLast();
    var open = tied.stream().filter(c -> standings.everEqual(c, decisive)).toList();
    return open.size() == 1 ? ties.byRule(stage, question, tied, tied) : ties.order(stage, question, open);
  }

  private List<Stage.Transfer> exclude(List<Integer> excluded) {
    running = running.stream().filter(c -> !excluded.contains(c)).toList();
    var marks = marks();
    var after = new ArrayList<>(standings.votes());
    var transfers = new ArrayList<Stage.Transfer>();
    for (var from : excluded) {
      var moved = piles.move(from, marks);
      var votes = votes(moved);
      after.set(from, Fraction.ZERO);
      for (var to : running) {
        if (!votes.get(to).isZero()) {
          after.set(to, after.get(to).plus(votes.get(to)));
          transfers.add(new Stage.Transfer(from, Optional.of(to), votes.get(to)));
        }
      }
      var lost = turnout.votes(moved, piles.stride(), runners.size());
      if (!lost.isZero()) {
        transfers.add(new Stage.Transfer(from, Optional.empty(), lost));
      }
    }
    standings.add(after);
    return transfers;
  }

  private void note(Stage.Act act, List<Integer> winners, List<Integer> excluded, List<Stage.Transfer> transfers) {
    var active = standings.sum(running);
    quota = act == Stage.Act.FILL ? Optional.empty() : Optional.of(majority(active));
    stages.add(new Stage.Round(++round, act, standings.votes(), turnout.votes().minus(active), Fraction.ZERO, quota, winners, excluded, transfers));
  }

  /** The least whole number over half the votes; where ballots weigh, half the votes, to be exceeded. */
  private Fraction majority(Fraction active) {
    return contest.weighting().isPresent()
        ? active.times(Fraction.of(1, 2))
        : new Fraction(active.numerator().divide(TWO).add(BigInteger.ONE), BigInteger.ONE);
  }

  private List<Fraction> votes(WideSums dealt) {
    return IntStream.range(0, runners.size()).mapToObj(c -> turnout.votes(dealt, piles.stride(), c)).toList();
  }

  private boolean[] marks() {
    return new Runners(running, runners.size()).marks();
  }
}
