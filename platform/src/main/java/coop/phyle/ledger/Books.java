package coop.phyle.ledger;

import coop.phyle.kernel.books.AccountPath;
import coop.phyle.kernel.books.Balances;
import coop.phyle.kernel.money.Currency;
import coop.phyle.kernel.money.Money;
import coop.phyle.shell.CoopId;
import coop.phyle.shell.PersonId;
import java.time.LocalDate;

/** A co-op's double-entry book. Every call joins the caller's transaction, inside the co-op's tenancy. */
public interface Books {
  /** Opens the book with a co-op's usual chart of accounts; opening it again changes nothing. */
  void open(CoopId coop, Currency currency);

  /** Posts an entry the program made. A refusal here is a bug and throws {@link IllegalStateException}. */
  EntryId post(CoopId coop, NewEntry entry);

  /** Posts an entry a person or another program asked for. */
  Posting submit(CoopId coop, NewEntry entry);

  /** Takes an entry back by its counter-entry, counted from a day; each entry once, and no reversal itself. */
  Posting reverse(CoopId coop, EntryId entry, LocalDate on, String reason, PersonId by);

  /** What an account holds at the end of a day, in the book's own currency; positive is a debit balance. */
  Money balance(CoopId coop, AccountPath account, LocalDate on);

  /** What every account holds at the end of a day. */
  Balances balances(CoopId coop, LocalDate on);

  /** The book's own currency. */
  Currency currency(CoopId coop);
}
