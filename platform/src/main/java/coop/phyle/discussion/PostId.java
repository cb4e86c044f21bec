package coop.phyle.discussion;

import java.util.UUID;

/** A text's name that stays when a fork gives it another thread and number. */
record PostId(UUID value) {
  @Override
  public String toString() {
    return value.toString();
  }
}
