package coop.phyle.membership;

/**
 * Where a request stands with the board.
 *
 * @param directors directors in office, the number that must be outweighed
 */
public record BoardStanding(int accepting, int refusing, int directors) {
  boolean accepted() {
    return 2 * accepting > directors;
  }

  /** Nobody left could still make a majority. */
  boolean refused() {
    return directors > 0 && 2 * refusing >= directors;
  }
}
