package coop.phyle.shell;

import java.util.UUID;

/** A person's account: one across all co-ops. */
public record PersonId(UUID value) {
  @Override
  public String toString() {
    return value.toString();
  }
}
