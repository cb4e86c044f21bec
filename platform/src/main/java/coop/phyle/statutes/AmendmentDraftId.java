package coop.phyle.statutes;

import java.util.UUID;

/** A draft of an amendment, as the {@code draft} parameter of a new decision carries it. */
public record AmendmentDraftId(UUID value) {
  @Override
  public String toString() {
    return value.toString();
  }
}
