package coop.phyle.circles;

import java.time.Instant;
import java.util.Optional;

/**
 * A circle as its charter has it today.
 *
 * @param aim what it is for, in plain words
 * @param closed when it came to its end, if it has
 */
public record Circle(CircleNumber number, String name, String aim, Openness openness, Optional<Instant> closed) {
  public boolean isOpen() {
    return closed.isEmpty();
  }
}
