/**
 * The demonstration: example co-ops with people, history and open decisions, told through the same use cases as the pages, with the clock
 * moved to the day of each act. Only there when the program runs with {@code --demo}.
 *
 * <p>Some use cases of other modules are public for it alone: their one entrance tells a history that the rules allowed, where rows written past
 * them, or calls over HTTP to ourselves, would be a second entrance.
 *
 * <p>Owns no tables.
 */
@ApplicationModule(allowedDependencies = {"outcomes", "initiatives", "delegation", "meetings", "deciding", "polls", "elections", "selections", "voting", "circles", "discussion", "membership", "statutes", "shares", "payments", "ledger", "identity"})
@NullMarked
package coop.phyle.demo;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
