package coop.phyle.kernel.verify;

import java.util.Optional;
import java.util.OptionalLong;

/**
 * Something in a record that is not as its rules and its other acts say.
 *
 * @param position number of the act where it shows, from 0; empty for a block or the file as a whole
 * @param kind of that act, as far as it can be read
 * @param where what was looked at: "decision 7, verdict"
 * @param expected what the recount gives
 * @param found what the record says
 * @param block the head over the act, where the act was changed after sealing
 */
public record Difference(OptionalLong position, Optional<String> kind, String where, String expected, String found, Optional<String> block) {
  @Override
  public String toString() {
    var act = position.isPresent() ? "act " + position.getAsLong() + kind.map(k -> " (" + k + ")").orElse("") + ": " : "";
    return "%s%s%n  expected  %s%n  found     %s".formatted(act, where, expected, found) + block.map("%n  block     %s"::formatted).orElse("");
  }
}
