package coop.phyle.payments;

import coop.phyle.kernel.books.AccountPath;
import coop.phyle.ledger.EntryId;
import java.util.function.Consumer;

/**
 * Where a settled payable belongs in the book, and what its owner does once the entry stands there.
 *
 * @param credit the account it is credited to
 * @param entryKind the kind of the entry
 * @param text the entry's line, without names
 * @param booked called with the entry inside the same transaction
 */
public record Receipt(AccountPath credit, String entryKind, String text, Consumer<EntryId> booked) {}
