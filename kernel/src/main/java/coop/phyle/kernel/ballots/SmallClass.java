package coop.phyle.kernel.ballots;

/**
 * When a class is too small for its ballots to be published. With one to four ballots a published list, or a total it can be subtracted from, tells members how their
 * colleagues voted; from five on a secret list is opened (docs/decisions/0006).
 */
public final class SmallClass {
  /** Fewest ballots of one class that a secret decision publishes. */
  public static final int OPENED_FROM = 5;

  private SmallClass() {}

  /** Whether a class with so many ballots stays sealed in a secret decision. A class without ballots has nothing to hide. */
  public static boolean sealed(long ballots) {
    return ballots > 0 && ballots < OPENED_FROM;
  }
}
