package coop.phyle.kernel.tally;

/** One class's roll and ballots in a resolution; nobody votes twice, so there are no more ballots than voters. */
public record ClassCount(long eligible, long inFavour, long against, long abstained) {
  public static final ClassCount NONE = new ClassCount(0, 0, 0, 0);

  public ClassCount {
    if (eligible < 0 || inFavour < 0 || against < 0 || abstained < 0) {
      throw new IllegalArgumentException("counts are never below 0");
    }
    if (Math.addExact(Math.addExact(inFavour, against), abstained) > eligible) {
      throw new IllegalArgumentException("more ballots than voters: " + (inFavour + against + abstained) + " of " + eligible);
    }
  }

  /** Votes for plus against. */
  public long cast() {
    return Math.addExact(inFavour, against);
  }

  /** Everyone who voted. */
  public long voted() {
    return Math.addExact(cast(), abstained);
  }

  /** What votes in favour are measured against in this class. */
  public long in(Test.Base base) {
    return switch (base) {
      case CAST -> cast();
      case PRESENT -> voted();
      case ELIGIBLE -> eligible;
    };
  }

  /** Whether there are voters but nothing of what the base measures; where it measures the whole roll, no ballot at all. */
  boolean absentFrom(Test.Base base) {
    return eligible > 0 && (base == Test.Base.CAST ? cast() : voted()) == 0;
  }
}
