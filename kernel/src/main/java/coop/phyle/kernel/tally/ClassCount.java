package coop.phyle.kernel.tally;

/** One class's roll and ballots in a resolution. */
public record ClassCount(long eligible, long inFavour, long against, long abstained) {
  /** Votes for plus against. */
  public long cast() {
    return Math.addExact(inFavour, against);
  }

  /** Everyone who voted. */
  public long voted() {
    return Math.addExact(cast(), abstained);
  }
}
