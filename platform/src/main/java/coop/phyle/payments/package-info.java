/**
 * Money in: expected transfers with their references, what arrived, what has to go back.
 *
 * <p>Owns schema {@code payments}: bank_account, expectation, withdrawal, receipt, undoing, repayment (all tenant tables).
 */
@ApplicationModule(allowedDependencies = {"ledger", "record", "notices", "documents"})
@NullMarked
package coop.phyle.payments;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
