package coop.phyle.statutes;

import java.util.UUID;

/** A founding in the making. */
public record FoundingId(UUID value) {
  @Override
  public String toString() {
    return value.toString();
  }
}
