package coop.phyle.kernel.tally.marked;

import coop.phyle.kernel.tally.election.Contest;
import coop.phyle.kernel.tally.election.Count;
import coop.phyle.kernel.tally.election.MarkedBallots;
import coop.phyle.kernel.tally.election.MarkedMethod;
import coop.phyle.kernel.tally.election.Options;
import coop.phyle.kernel.tally.pattern.Marks;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

/**
 * Approval voting: every voter approves as many candidates as they like, and the most approved are elected (Brams and Fishburn 1978). A mark
 * above 0 approves, 0 does not; a ballot with a mark below 0 is invalid. Ties: lot.
 */
public record Approval() implements MarkedMethod {
  /** Has no options. */
  public static Approval of(Map<String, String> written) {
    new Options("approval", written).done();
    return new Approval();
  }

  @Override
  public Count count(Marks ballots, Contest contest) {
    var sorted = new MarkedBallots(ballots, contest, pattern -> pattern.marks().stream().allMatch(mark -> mark >= 0));
    var approvals = sorted.sums(mark -> mark > 0 ? 1 : 0);
    var working = Columns.table("Approvals", List.of("approvals"), List.of(approvals));
    return Seating.count("approval", sorted, contest, List.of(working), Comparator.comparing(approvals::get), (a, b) -> 0);
  }
}
