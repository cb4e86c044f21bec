package coop.phyle.delegation;

import java.util.UUID;

/** A delegation, as given once. */
public record DelegationId(UUID value) {
  @Override
  public String toString() {
    return value.toString();
  }
}
