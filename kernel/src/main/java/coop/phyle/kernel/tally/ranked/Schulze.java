package coop.phyle.kernel.tally.ranked;

import coop.phyle.kernel.money.Fraction;
import coop.phyle.kernel.tally.election.Contest;
import coop.phyle.kernel.tally.election.Count;
import coop.phyle.kernel.tally.election.Options;
import coop.phyle.kernel.tally.election.RankedMethod;
import coop.phyle.kernel.tally.election.Stage;
import coop.phyle.kernel.tally.pattern.Rankings;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.BiPredicate;

/**
 * The method of Markus Schulze with winning votes ("A new monotonic, clone-independent, reversal symmetric, and Condorcet-consistent
 * single-winner election method", 2011). A defeat is as strong as the votes for its winner, a path as strong as its weakest defeat; better is
 * who has the stronger path to the other. With several seats, the first ones of that order are elected, which is not in proportion.
 *
 * @param statusQuo what options must beat first; empty where nothing stands apart
 */
public record Schulze(Optional<StatusQuo> statusQuo) implements RankedMethod {
  public Schulze() {
    this(Optional.empty());
  }

  /** Options: {@code statusQuo} (a candidate's number from 1), {@code majority} (1/2), {@code strict} (true), {@code quorum} (0). */
  public static Schulze of(Map<String, String> written) {
    return new Schulze(StatusQuo.read("schulze", written));
  }

  @Override
  public Count count(Rankings ballots, Contest contest) {
    return Preferring.count("schulze", ballots, contest, statusQuo, (pairs, candidates, ties, stages) -> better(pairs, candidates, stages));
  }

  @Override
  public int mostCandidates() {
    return Pairwise.MOST_CANDIDATES;
  }

  private static BiPredicate<Integer, Integer> better(Pairwise pairs, List<Integer> candidates, List<Stage> stages) {
    var steps = steps(pairs, candidates);
    var strongest = strongest(pairs, candidates, steps);
    var shown = Pairwise.blank(pairs.runners().size());
    for (var a : candidates) {
      for (var b : candidates) {
        shown.get(a).set(b, steps.get(strongest[a][b]));
      }
    }
    stages.add(new Stage.Pairs("Strongest paths from the one in the row to the one in the column", shown));
    return (a, b) -> strongest[a][b] > strongest[b][a];
  }

  /** All strengths there are, rising, with 0 for no path: comparing their places is comparing them. */
  private static List<Fraction> steps(Pairwise pairs, List<Integer> candidates) {
    var steps = new TreeSet<Fraction>();
    steps.add(Fraction.ZERO);
    candidates.forEach(a -> candidates.stream().filter(b -> pairs.beats(a, b)).forEach(b -> steps.add(pairs.votes(a, b))));
    return List.copyOf(steps);
  }

  /** Places of the strongest paths among the steps, by letting paths pass through one candidate after the other. */
  private static int[][] strongest(Pairwise pairs, List<Integer> candidates, List<Fraction> steps) {
    var inOrder = steps.toArray(Fraction[]::new);
    var path = new int[pairs.runners().size()][pairs.runners().size()];
    for (var a : candidates) {
      for (var b : candidates) {
        path[a][b] = pairs.beats(a, b) ? Arrays.binarySearch(inOrder, pairs.votes(a, b)) : 0;
      }
    }
    for (var through : candidates) {
      for (var a : candidates) {
        for (var b : candidates) {
          if (!a.equals(b)) {
            path[a][b] = Math.max(path[a][b], Math.min(path[a][through], path[through][b]));
          }
        }
      }
    }
    return path;
  }
}
