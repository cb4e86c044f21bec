package coop.phyle.kernel.rules;

/**
 * Who lets members in.
 *
 * @param by open to whoever applies, the board, or a resolution of the members
 * @param minimumAge youngest age of a natural person
 */
public record Admission(By by, int minimumAge) {
  public enum By {
    OPEN,
    BOARD,
    DECISION
  }
}
