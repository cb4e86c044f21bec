/**
 * The books: accounts, balanced entries, balances at any date. They know accounts and amounts, no members.
 *
 * <p>Owns schema {@code ledger}: book, account, account_closing, entry, posting, balance (tenant tables; entries and postings can only be
 * added, through {@code ledger.post}; triggers refuse what does not sum to zero).
 */
@ApplicationModule(allowedDependencies = {"record"})
@NullMarked
package coop.phyle.ledger;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
