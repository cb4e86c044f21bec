package coop.phyle.kernel.verify;

import java.util.OptionalLong;

/**
 * Something in a record that is not as its rules and its other acts say.
 *
 * @param position the act where it shows; empty for the file as a whole
 * @param where what was looked at: "decision 7, verdict"
 * @param expected what the recount gives
 * @param found what the record says
 */
public record Difference(OptionalLong position, String where, String expected, String found) {
  @Override
  public String toString() {
    var act = position.isPresent() ? "act " + position.getAsLong() + ": " : "";
    return "%s%s%n  expected  %s%n  found     %s".formatted(act, where, expected, found);
  }
}
