package coop.phyle.kernel.tally.ranked;

import coop.phyle.kernel.tally.election.Contest;
import coop.phyle.kernel.tally.election.Count;
import coop.phyle.kernel.tally.election.Stage;
import coop.phyle.kernel.tally.election.Tie;
import coop.phyle.kernel.tally.election.Ties;
import coop.phyle.kernel.tally.pattern.Rankings;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BiPredicate;

/** A count from pairs: what Schulze and ranked pairs share around their own way to an order. */
final class Preferring {
  /** Makes an order of candidates from pairs: a transitive "better than", in which some may stand equal. */
  interface Ordering {
    BiPredicate<Integer, Integer> better(Pairwise pairs, List<Integer> candidates, Ties ties, List<Stage> stages);
  }

  private final Contest contest;
  private final Pairwise pairs;
  private final Ties ties;
  private final List<Stage> stages = new ArrayList<>();

  private Preferring(Rankings ballots, Contest contest) {
    this.contest = contest;
    this.pairs = Pairwise.of(ballots, contest);
    this.ties = new Ties(contest);
  }

  static Count count(String method, Rankings ballots, Contest contest, Optional<StatusQuo> statusQuo, Ordering ordering) {
    var count = new Preferring(ballots, contest);
    count.stages.add(count.pairs.turnout().idle(ballots));
    count.stages.add(count.pairs.stage());
    var elected = count.pairs.turnout().inquorate().isPresent() ? List.<Integer>of() : count.elected(statusQuo, ordering);
    var name = method + statusQuo.map(status -> ":" + status.written()).orElse("");
    return new Count(name, contest.seats(), ballots.ballots(), ballots.size(), Optional.empty(), elected,
        count.ties.settled(), count.stages, count.pairs.turnout().inquorate());
  }

  private List<Integer> elected(Optional<StatusQuo> statusQuo, Ordering ordering) {
    if (statusQuo.isPresent()) {
      return against(statusQuo.get(), ordering);
    }
    var standing = pairs.runners().standing();
    if (pairs.turnout().votes().isZero() && standing.size() > contest.seats()) {
      stages.add(new Stage.Remark("no-votes-left", standing, List.of()));
      return List.of();
    }
    return first(standing, better(standing, ordering));
  }

  /** Those better than the status quo, else the status quo itself. */
  private List<Integer> against(StatusQuo statusQuo, Ordering ordering) {
    var candidates = new ArrayList<>(statusQuo.accepted(pairs, stages));
    candidates.add(statusQuo.candidate());
    var better = better(candidates, ordering);
    var winning = candidates.stream().filter(option -> better.test(option, statusQuo.candidate())).toList();
    return winning.isEmpty() ? List.of(statusQuo.candidate()) : first(winning, better);
  }

  private BiPredicate<Integer, Integer> better(List<Integer> candidates, Ordering ordering) {
    pairs.condorcetWinner(candidates).ifPresentOrElse(
        winner -> stages.add(new Stage.Remark("beats-each-of-the-others", List.of(winner), List.of())),
        () -> stages.add(new Stage.Remark("nobody-beats-each-of-the-others", List.of(), List.of())));
    return ordering.better(pairs, candidates, ties, stages);
  }

  /** As many as there are seats: again and again those to whom none of the others is better; a tie is settled where not all of them fit. */
  private List<Integer> first(List<Integer> candidates, BiPredicate<Integer, Integer> better) {
    var left = new ArrayList<>(candidates);
    var first = new ArrayList<Integer>();
    while (!left.isEmpty() && first.size() < contest.seats()) {
      var best = left.stream().filter(c -> left.stream().noneMatch(other -> better.test(other, c))).sorted().toList();
      var seats = contest.seats() - first.size();
      first.addAll(best.size() <= seats ? best : ties.order(stages.size(), Tie.Question.ELECT, best).subList(0, seats));
      left.removeAll(best);
    }
    return first;
  }
}
