package coop.phyle.ledger;

import coop.phyle.kernel.books.Journal;
import coop.phyle.shell.CoopId;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** Reads a co-op's book. Call inside the co-op's tenancy and a transaction. */
public interface BookPages {
  List<Account> accounts(CoopId coop);

  Optional<BookedEntry> find(CoopId coop, EntryId entry);

  Optional<BookedEntry> numbered(CoopId coop, long seq);

  /** Entries newest number first, those below {@code before} (use {@link Long#MAX_VALUE} for the newest), at most {@code limit}. */
  List<BookedEntry> newest(CoopId coop, long before, int limit);

  /** Entries that count from a day in the span, both ends included, in books order. */
  List<BookedEntry> between(CoopId coop, LocalDate from, LocalDate until);

  /** The whole book, ready to be written out under a name. */
  Journal journal(CoopId coop, String name);
}
