package coop.phyle.kernel.tally.transfer;

import coop.phyle.kernel.tally.election.Contest;
import coop.phyle.kernel.tally.election.Count;
import coop.phyle.kernel.tally.election.RankedMethod;
import coop.phyle.kernel.tally.pattern.Rankings;
import java.util.Collections;
import java.util.SortedSet;

/**
 * A rule of the single transferable vote.
 *
 * <p>Base of the quota are ballots with a first preference for someone who stands. Under class weights a ballot starts with its worth cut
 * off at the rule's places, the quota is the votes divided by one more than the seats, cut off, plus one unit of the last place, and what
 * an absent class carries against the vote counts as votes for nobody. A candidate a ballot names again is passed over.
 *
 * <p>Bounds on seats of a class: at each step a candidate is <em>doomed</em> whose election, or <em>guarded</em> whose exclusion, would
 * leave no way to meet all bounds. The doomed are excluded at once and the guarded never (I. D. Hill, "STV with constraints", Voting
 * matters 9, 1998; J. Otten, "STV with multiple constraints", Voting matters 13, 2001). A seat that no candidate may take within "at most"
 * stays empty, as it does when too few stand. Where no way exists from the start, nobody is elected and a remark with the key {@link
 * #UNREACHABLE} says why.
 */
public sealed interface TransferMethod extends RankedMethod permits WeightedGregory, Meek {
  /**
   * Key of the only stage of a count whose bounds nothing can meet. Its candidates are those of the class, its figures the seats the class
   * must have and may have; where several classes together ask for more than there is, all their candidates, what they must have and the
   * seats.
   */
  String UNREACHABLE = "bounds-cannot-be-met";

  /** Key of a remark that these candidates, who had fewer votes than the one excluded next, are guarded by the bounds of their class. */
  String GUARDED = "guarded-by-the-bounds-of-their-class";

  /** Rounds times candidates have to fit a transcript: at a thousand of each it has a million figures, in some ten megabytes of JSON. */
  int MOST_CANDIDATES = 1_000;

  /** Counts with a seat kept for each of those who sit already ({@link Countback}). */
  Count count(Rankings ballots, Contest contest, SortedSet<Integer> sitting);

  @Override
  default Count count(Rankings ballots, Contest contest) {
    return count(ballots, contest, Collections.emptySortedSet());
  }

  @Override
  default int mostCandidates() {
    return MOST_CANDIDATES;
  }
}
