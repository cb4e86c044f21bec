package coop.phyle.deciding;

/** What became of a vote. */
public sealed interface Cast {
  /**
   * It counts.
   *
   * @param secret whether this is the only time the receipt can be shown
   * @param changed whether it took the place of an earlier one
   */
  record Counted(Receipt receipt, boolean secret, boolean changed) implements Cast {}

  /** It does not, and nothing changed. */
  record Refused(Reason reason) implements Cast {}

  enum Reason {
    NOT_OPEN,
    CLOSED,
    NOT_ON_ROLL,
    /** A secret ballot is cast; only its receipt can find it again. */
    RECEIPT_NEEDED,
    /** No ballot of this vote and class has that receipt. */
    RECEIPT_UNKNOWN;

    /** Message key of the sentence that says what to do. */
    public String key() {
      return "deciding.refused." + name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
    }
  }
}
