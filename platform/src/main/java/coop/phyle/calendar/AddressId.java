package coop.phyle.calendar;

import java.util.UUID;

/** A calendar address, not its text. */
record AddressId(UUID value) {
  @Override
  public String toString() {
    return value.toString();
  }
}
