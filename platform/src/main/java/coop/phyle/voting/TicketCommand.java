package coop.phyle.voting;

/** The line with which anybody works out a ticket of a lot, on a computer with no program of ours. */
public final class TicketCommand {
  private TicketCommand() {}

  /**
   * Of a tie or a draw.
   *
   * @param seed in hexadecimal digits
   * @param contest as {@code kernel.tally.election.Lot} has it: "poll 9"
   * @param id an option's number, or a member's
   */
  public static String of(String seed, String contest, String id) {
    return "(printf %s | xxd -r -p; printf '%s%%s' %s) | sha256sum".formatted(seed, contest, id);
  }

  /** Of lines of text. */
  public static String ofLines(String first, String... others) {
    return "printf '%s%s' %s | sha256sum".formatted(first, "\\n%s".repeat(others.length), String.join(" ", others));
  }
}
