package coop.phyle.kernel.tally.transfer;

import coop.phyle.kernel.tally.election.Contest;
import coop.phyle.kernel.tally.election.Count;
import coop.phyle.kernel.tally.election.RankedMethod;
import coop.phyle.kernel.tally.election.Slate;
import coop.phyle.kernel.tally.pattern.Rankings;
import java.util.Collections;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * Fills casual vacancies from the ballots of the election: all are counted again for all seats as if those who left had not stood, and
 * whoever still sits is guarded, so that a seat is left for each (I. D. Hill, "Casual vacancies and the Meek method", Voting matters).
 * Should more candidates reach the quota at one step than there are seats besides, those with the most votes have them. Elected are those
 * who sit and those who fill the vacancies.
 *
 * @param vacated who left, and who no longer wishes to be elected
 * @param sitting who keeps a seat
 */
public record Countback(TransferMethod method, SortedSet<Integer> vacated, SortedSet<Integer> sitting) implements RankedMethod {
  public Countback {
    vacated = Collections.unmodifiableSortedSet(new TreeSet<>(vacated));
    sitting = Collections.unmodifiableSortedSet(new TreeSet<>(sitting));
    if (!Collections.disjoint(vacated, sitting)) {
      throw new IllegalArgumentException("nobody both left and sits");
    }
  }

  @Override
  public Count count(Rankings ballots, Contest contest) {
    var slate = contest.slate();
    var gone = new TreeSet<>(slate.withdrawn());
    gone.addAll(vacated);
    var left = new Slate(slate.title(), slate.ids(), slate.names(), slate.classes(), gone, slate.tieOrder());
    return method.count(ballots, new Contest(left, contest.seats(), contest.bounds(), contest.weighting(), contest.lot()), sitting);
  }

  @Override
  public int mostCandidates() {
    return method.mostCandidates();
  }
}
