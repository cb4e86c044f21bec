package coop.phyle.ledger;

import java.util.UUID;

/** An entry of a book; readers know it by its number. */
public record EntryId(UUID value) {
  @Override
  public String toString() {
    return value.toString();
  }
}
