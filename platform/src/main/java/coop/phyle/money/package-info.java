/**
 * The room Money: the open book, where the money came from and went, exports and the API. Reads ledger, payments and shares; owns no tables.
 */
@ApplicationModule(allowedDependencies = {"shares", "payments", "ledger", "statutes"})
@NullMarked
package coop.phyle.money;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
