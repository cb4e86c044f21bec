package coop.phyle.kernel.tally.ranked;

import coop.phyle.kernel.tally.election.Contest;
import coop.phyle.kernel.tally.election.Count;
import coop.phyle.kernel.tally.election.Options;
import coop.phyle.kernel.tally.election.RankedMethod;
import coop.phyle.kernel.tally.pattern.Rankings;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;

/**
 * Instant runoff: whoever has more than half of the votes that still count is elected, else the last is excluded and their ballots go on to
 * the next choice. The options are those of RCTab, a certified tabulator, under its names.
 *
 * <p>Ties for the last place are settled by the most recent round in which the tied differed, then by {@link
 * coop.phyle.kernel.tally.election.Ties}. With several seats the count is done again for each seat among those not yet elected (RCTab's
 * multi-pass): the majority can fill all of them, so boards are better elected by transferable vote. Where no more run than there are seats
 * left, they are elected; whom nobody voted for is elected in no other way.
 *
 * @param overvoteRule what a shared rank is
 * @param maxSkippedRanksAllowed ranks left empty in a row that do not yet exhaust a ballot; empty for unlimited
 * @param exhaustOnDuplicateCandidate whether a candidate named again exhausts a ballot; else the repetition says nothing
 * @param maxRankingsAllowed ranks that are read; empty for as many as there are ("max")
 * @param batchElimination whether those who together have fewer votes than the next one are excluded in one round. Never where it could alter
 *     the winner: not where ballots share ranks under {@link OvervoteRule#EXHAUST_IF_MULTIPLE_CONTINUING}, and where a tie follows such a
 *     round the whole count is done one at a time, since rounds left out might have settled the tie
 * @param continueUntilTwoCandidatesRemain whether exclusion goes on after a majority is found, to show how the last two stand
 */
public record InstantRunoff(
    OvervoteRule overvoteRule, OptionalInt maxSkippedRanksAllowed, boolean exhaustOnDuplicateCandidate, OptionalInt maxRankingsAllowed,
    boolean batchElimination, boolean continueUntilTwoCandidatesRemain) implements RankedMethod {
  /** Rounds times candidates have to fit a transcript. */
  static final int MOST_CANDIDATES = 1_000;

  /**
   * What suits a co-op: a vote counts as long as it is clear whom it is for, an empty rank or a repetition spoils nothing, every rank is
   * read, and whoever cannot win any more is excluded with the others in one round.
   */
  public static final InstantRunoff USUAL = new InstantRunoff(
      OvervoteRule.EXHAUST_IF_MULTIPLE_CONTINUING, OptionalInt.empty(), false, OptionalInt.empty(), true, false);

  /** Options by the names of the components; what is not written is as in {@link #USUAL}. Anything unknown is an {@link IllegalArgumentException}. */
  public static InstantRunoff of(Map<String, String> written) {
    var options = new Options("irv", written);
    var read = new InstantRunoff(
        options.take("overvoteRule", USUAL.overvoteRule, OvervoteRule::read),
        options.take("maxSkippedRanksAllowed", USUAL.maxSkippedRanksAllowed, value -> limit(value, 0, "unlimited")),
        options.flag("exhaustOnDuplicateCandidate", USUAL.exhaustOnDuplicateCandidate),
        options.take("maxRankingsAllowed", USUAL.maxRankingsAllowed, value -> limit(value, 1, "max")),
        options.flag("batchElimination", USUAL.batchElimination),
        options.flag("continueUntilTwoCandidatesRemain", USUAL.continueUntilTwoCandidatesRemain));
    options.done();
    return read;
  }

  private static OptionalInt limit(String value, int least, String none) {
    return value.equals(none)
        ? OptionalInt.empty()
        : OptionalInt.of(Options.number(value, least, "a whole number from " + least + " or " + none));
  }

  @Override
  public Count count(Rankings ballots, Contest contest) {
    var runners = Runners.of(ballots, contest, MOST_CANDIDATES);
    var count = new Runoff(this, ballots, contest, runners);
    count.run(batchElimination);
    if (count.tieAfterBatch()) {
      count = new Runoff(this, ballots, contest, runners);
      count.run(false);
    }
    return count.result();
  }

  @Override
  public int mostCandidates() {
    return MOST_CANDIDATES;
  }

  /** As written on the command line; options only where they differ from {@link #USUAL}. */
  String name() {
    var options = new ArrayList<String>();
    option(options, "overvoteRule", overvoteRule, USUAL.overvoteRule);
    option(options, "maxSkippedRanksAllowed", limit(maxSkippedRanksAllowed, "unlimited"), "unlimited");
    option(options, "exhaustOnDuplicateCandidate", exhaustOnDuplicateCandidate, USUAL.exhaustOnDuplicateCandidate);
    option(options, "maxRankingsAllowed", limit(maxRankingsAllowed, "max"), "max");
    option(options, "batchElimination", batchElimination, USUAL.batchElimination);
    option(options, "continueUntilTwoCandidatesRemain", continueUntilTwoCandidatesRemain, USUAL.continueUntilTwoCandidatesRemain);
    return options.isEmpty() ? "irv" : "irv:" + String.join(",", options);
  }

  private static String limit(OptionalInt limit, String none) {
    return limit.isPresent() ? Integer.toString(limit.getAsInt()) : none;
  }

  private static void option(List<String> options, String key, Object value, Object usual) {
    if (!value.equals(usual)) {
      options.add(key + "=" + value);
    }
  }
}
