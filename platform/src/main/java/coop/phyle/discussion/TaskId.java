package coop.phyle.discussion;

import java.util.UUID;

/** A task of a text. */
public record TaskId(UUID value) {
  @Override
  public String toString() {
    return value.toString();
  }
}
