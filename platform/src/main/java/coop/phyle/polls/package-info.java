/**
 * Polls: advice, choice, consent, meeting times, budgets and lots. A poll binds nobody; what binds is decided under the statutes, by deciding.
 *
 * <p>Owns schema {@code polls}: poll, opening, withdrawal, voice, ruling, closure, outcome, pool, draw, template. A poll's stage is the set of rows it has.
 *
 * <p>Results show as promised when the poll was asked, to everybody alike and on every way out: page, API, export. A secret poll keeps neither names nor reasons.
 */
@ApplicationModule(allowedDependencies = {"archive", "calendar", "delegation", "circles", "discussion", "voting", "membership", "statutes", "record", "notices", "documents", "identity", "counting"})
@NullMarked
package coop.phyle.polls;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
