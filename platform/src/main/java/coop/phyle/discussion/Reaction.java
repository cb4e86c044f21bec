package coop.phyle.discussion;

import java.util.Arrays;
import java.util.Optional;

/** What a person says to a text in one word. */
public enum Reaction {
  AGREE,
  THANKS,
  GLAD,
  UNSURE;

  /** The reaction of a name, in any case. */
  static Optional<Reaction> read(String name) {
    return Arrays.stream(values()).filter(one -> one.name().equalsIgnoreCase(name)).findFirst();
  }
}
