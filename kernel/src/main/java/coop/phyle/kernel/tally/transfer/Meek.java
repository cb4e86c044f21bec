package coop.phyle.kernel.tally.transfer;

import coop.phyle.kernel.tally.election.Contest;
import coop.phyle.kernel.tally.election.Count;
import coop.phyle.kernel.tally.pattern.Rankings;
import java.util.SortedSet;

/**
 * Meek's method as the Proportional Representation Foundation's reference rule has it (after Hill, Wichmann and Woodall, Algorithm 123,
 * Computer Journal 30, 1987): nine places, keep factors until the surplus is below a millionth or falls no more, one exclusion at a time,
 * ties by lot. A rank left empty is passed over.
 *
 * <p>A round shows votes at the end of its iteration; whoever is then excluded is still credited with theirs. Before it stand the keep
 * factors that led there.
 *
 * @param equalShared whether candidates in one rank share the ballot: it counts as all the orders it allows, each for an equal part of it,
 *     cut off at nine places; past {@value Orders#MOST} orders, and where not shared, such a rank ends the ballot
 */
public record Meek(boolean equalShared) implements TransferMethod {
  static final int PLACES = 9;

  /** Title of the table before each round, with one column, and key of the remark that tells how many iterations the round took. */
  public static final String KEEP_FACTORS = "keep factors";

  public static final String KEEP_FACTOR = "factor";
  public static final String ITERATIONS = "iterations";

  /** The reference rule, where a ballot ends at candidates in one rank. */
  public static final Meek PRF = new Meek(false);

  @Override
  public Count count(Rankings ballots, Contest contest, SortedSet<Integer> sitting) {
    var orders = equalShared ? Orders.shared(ballots, contest.slate()) : Orders.asWritten(ballots);
    return Opening.of(equalShared ? "meek-prf:equal=shared" : "meek-prf", orders, contest, sitting, PLACES, false)
        .count(opening -> new MeekCount(opening).run());
  }
}
