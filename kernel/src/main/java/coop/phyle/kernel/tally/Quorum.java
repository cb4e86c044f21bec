package coop.phyle.kernel.tally;

import coop.phyle.kernel.money.Fraction;

/** Voters needed for a valid vote: the greater or lesser of a number and a fraction of the roll (rounded up). Abstentions count. */
public record Quorum(int number, Fraction fraction, Which which) {
  public enum Which {
    GREATER,
    LESSER
  }
}
