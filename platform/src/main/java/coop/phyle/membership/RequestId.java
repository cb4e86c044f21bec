package coop.phyle.membership;

import java.util.UUID;

/** A request to join; a decision about an admission has it as its subject. */
public record RequestId(UUID value) {
  @Override
  public String toString() {
    return value.toString();
  }
}
