package coop.phyle.kernel.tally.read;

/** Ballots that a format has no way to tell. The message says which and why. */
public final class Unwritable extends RuntimeException {
  private static final long serialVersionUID = 1;

  Unwritable(String message) {
    super(message);
  }
}
