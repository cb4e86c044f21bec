package coop.phyle.ledger;

import coop.phyle.kernel.books.AccountPath;
import coop.phyle.kernel.books.Journal;
import coop.phyle.kernel.money.Money;
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

  /** What all asset accounts held, in the book's own currency, when the entries below a number had been written. */
  Money heldBelow(CoopId coop, long before);

  /** The last nightly comparison of recomputed with stored balances. */
  Optional<Inspection> inspected(CoopId coop);

  /** One account of the chart. */
  Optional<Account> account(CoopId coop, AccountPath path, String currency);

  /**
   * A page of an account's statement.
   *
   * @param after where the page before ended; one outside the time, or none, begins at the beginning
   */
  Statement statement(CoopId coop, Account account, LocalDate from, LocalDate until, Optional<StatementKey> after, int limit);

  /** All lines behind those of a statement's page, read a page at a time while somebody goes through them; later entries stay out. */
  Iterable<StatementLine> lines(CoopId coop, Statement statement);

  /** The whole book as it stands, ready to be written out under a name; its entries are read while they are written. */
  Journal journal(CoopId coop, String name);
}
