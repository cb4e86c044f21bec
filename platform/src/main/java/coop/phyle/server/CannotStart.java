package coop.phyle.server;

/** The machine is not as it must be. The message is one line for the person at the console: what is wrong and what to do. */
final class CannotStart extends RuntimeException {
  private static final long serialVersionUID = 1;

  CannotStart(String line) {
    super(line);
  }
}
