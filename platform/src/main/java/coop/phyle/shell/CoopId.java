package coop.phyle.shell;

import java.util.UUID;

/** A co-op, as tenant: it stands in every key. */
public record CoopId(UUID value) {
  @Override
  public String toString() {
    return value.toString();
  }
}
