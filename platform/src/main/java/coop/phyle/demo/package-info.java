/**
 * The demonstration: example co-ops with people, history and open decisions, told through the same use cases as the pages, with the clock
 * moved to the day of each act. Only there when the program runs with {@code --demo}.
 *
 * <p>Owns no tables.
 */
@ApplicationModule(allowedDependencies = {"deciding", "membership", "statutes", "shares", "payments", "ledger", "identity"})
@NullMarked
package coop.phyle.demo;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
