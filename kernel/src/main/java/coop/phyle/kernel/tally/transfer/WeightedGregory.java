package coop.phyle.kernel.tally.transfer;

import coop.phyle.kernel.tally.election.Contest;
import coop.phyle.kernel.tally.election.Count;
import coop.phyle.kernel.tally.pattern.Rankings;
import java.math.BigInteger;
import java.util.SortedSet;

/**
 * Rules that transfer every paper of a surplus, each for a part of its value (weighted inclusive Gregory). Amounts are whole numbers of the
 * last decimal place. Several candidates in one rank end a ballot paper, as nobody can tell which comes next.
 */
public enum WeightedGregory implements TransferMethod {
  /**
   * Scottish Local Government Elections Order 2007, rules 45 to 52. Five places; only a surplus above zero moves; ties go by the most
   * recent stage at which candidates differed, then by lot. Preferences count "in consecutive order" (article 2), so a rank left empty ends
   * the paper.
   */
  SCOTTISH("scottish", 5),
  /**
   * The reference rule "weighted inclusive Gregory method" of the Proportional Representation Foundation, without its optional batches.
   * Four places, each product and each quotient cut off; a surplus of zero takes a round of its own; ties go by lot.
   */
  WIGM_PRF("wigm-prf", 4);

  private final String title;
  private final int places;
  private final BigInteger one;

  WeightedGregory(String title, int places) {
    this.title = title;
    this.places = places;
    this.one = BigInteger.TEN.pow(places);
  }

  @Override
  public Count count(Rankings ballots, Contest contest, SortedSet<Integer> sitting) {
    return Opening.of(title, Orders.asWritten(ballots), contest, sitting, places, this == SCOTTISH)
        .count(opening -> new GregoryCount(this, opening).run());
  }

  /** Rule 46; A.1 of the reference rule, which under class weights holds for both. */
  BigInteger quota(BigInteger votes, int seats, boolean weighted) {
    var share = BigInteger.valueOf(seats + 1L);
    return this == SCOTTISH && !weighted
        ? votes.divide(share.multiply(one)).add(BigInteger.ONE).multiply(one)
        : votes.divide(share).add(BigInteger.ONE);
  }

  /** What a paper is worth after a surplus: rule 48 (3) cuts off once, D.4 of the reference rule twice. */
  BigInteger value(BigInteger before, BigInteger surplus, BigInteger votes) {
    var product = before.multiply(surplus);
    return this == SCOTTISH ? product.divide(votes) : product.divide(one).multiply(one).divide(votes);
  }

  /** Whether someone elected with this surplus waits for it to be transferred. */
  boolean transfers(BigInteger surplus) {
    return surplus.signum() > (this == SCOTTISH ? 0 : -1);
  }

  /** Whether earlier stages settle ties. */
  boolean looksBack() {
    return this == SCOTTISH;
  }
}
