package coop.phyle.hooks;

import java.util.UUID;

/** Identifies a hook in its co-op. */
record HookId(UUID value) {
  @Override
  public String toString() {
    return value.toString();
  }
}
