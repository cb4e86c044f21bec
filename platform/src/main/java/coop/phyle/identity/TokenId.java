package coop.phyle.identity;

import java.util.UUID;

/** A personal token, not its text. */
public record TokenId(UUID value) {
  @Override
  public String toString() {
    return value.toString();
  }
}
