package coop.phyle.ledger;

import coop.phyle.kernel.books.Leg;
import coop.phyle.shell.PersonId;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * An entry somebody wants in the book. It may not balance yet; {@link Books#submit} says so.
 *
 * @param kind what sort of act it is: "manual", "share", "receipt"; lower-case words joined by hyphens
 * @param on the day it counts from
 * @param text one line for readers of the open book; never a person's name
 * @param key idempotency key, 1 to 200 characters: the same key with the same content is the same entry
 * @param by who made it; empty for the program itself
 */
public record NewEntry(
    String kind, LocalDate on, String text, List<Leg> legs, String key, Optional<PersonId> by, Optional<Source> source) {
  public NewEntry {
    legs = List.copyOf(legs);
  }
}
