package coop.phyle.voting;

/** The number in its co-op of something that is voted on, as people cite it: "decision 42". No two of them share one. */
public record VoteNumber(int value) {
  public VoteNumber {
    if (value < 1) {
      throw new IllegalArgumentException("votes are numbered from 1, not " + value);
    }
  }

  @Override
  public String toString() {
    return Integer.toString(value);
  }
}
