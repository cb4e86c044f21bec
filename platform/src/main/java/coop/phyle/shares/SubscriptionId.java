package coop.phyle.shares;

import java.util.UUID;

/** A subscription to shares. */
public record SubscriptionId(UUID value) {
  @Override
  public String toString() {
    return value.toString();
  }
}
