package coop.phyle.kernel.tally.ranked;

import coop.phyle.kernel.tally.election.Contest;
import coop.phyle.kernel.tally.election.Count;
import coop.phyle.kernel.tally.election.Options;
import coop.phyle.kernel.tally.election.RankedMethod;
import coop.phyle.kernel.tally.election.Ties;
import coop.phyle.kernel.tally.pattern.Rankings;
import java.util.Map;
import java.util.Optional;

/**
 * Ranked pairs (T. N. Tideman, "Independence of clones as a criterion for voting rules", 1987) with winning votes: victories are locked from
 * the greatest to the smallest, by votes for the winner, then by fewest for the loser, leaving out each that would close a cycle. Where the
 * order of equal victories matters, a tie is settled among their candidates ({@link Ties}): the victory of whoever comes first
 * there is locked first, then the one over whoever comes first. With several seats, the first ones of the order are elected, which is not in proportion.
 *
 * @param statusQuo what options must beat first; empty where nothing stands apart
 */
public record RankedPairs(Optional<StatusQuo> statusQuo) implements RankedMethod {
  public RankedPairs() {
    this(Optional.empty());
  }

  /** Options: {@code statusQuo} (a candidate's number from 1), {@code majority} (1/2), {@code strict} (true), {@code quorum} (0). */
  public static RankedPairs of(Map<String, String> written) {
    return new RankedPairs(StatusQuo.read("ranked-pairs", written));
  }

  @Override
  public Count count(Rankings ballots, Contest contest) {
    return Preferring.count("ranked-pairs", ballots, contest, statusQuo, (pairs, candidates, ties, stages) -> new Victories(pairs, ties, stages).order(candidates));
  }

  @Override
  public int mostCandidates() {
    return Pairwise.MOST_CANDIDATES;
  }
}
