package coop.phyle.ledger;

/**
 * What an entry goes back to.
 *
 * @param kind "decision", "subscription", "receipt"; lower-case words
 * @param ref a decision's number, another thing's id
 */
public record Source(String kind, String ref) {
  public static Source decision(int number) {
    return new Source("decision", Integer.toString(number));
  }
}
