/**
 * Front pages: this server's, and each co-op's, where one screen answers what it is for, who holds the power, what waits for me and what
 * happened to the money.
 *
 * <p>Owns no tables; reads across through the other modules' public interfaces.
 */
@ApplicationModule(allowedDependencies = {"meetings", "outcomes", "deciding", "polls", "elections", "initiatives", "selections", "voting", "money", "circles", "membership", "statutes", "identity"})
@NullMarked
package coop.phyle.overview;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
