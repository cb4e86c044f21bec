package coop.phyle.ledger;

import coop.phyle.kernel.books.Entry;
import coop.phyle.shell.PersonId;
import java.time.Instant;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * An entry as it stands in the book.
 *
 * @param by who made it; never shown on the open book
 * @param reversedBy number of the entry that took it back
 */
public record BookedEntry(
    EntryId id, Entry entry, Instant recordedAt, Optional<PersonId> by, Optional<Source> source, OptionalLong reversedBy) {}
