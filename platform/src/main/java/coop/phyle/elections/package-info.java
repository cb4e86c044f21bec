/**
 * Elections, from the call to the seats: nominations, statements, a secret or open ranking, the count with seats kept for classes, appointments that follow by themselves,
 * and vacancies filled from the same ballots.
 *
 * <p>Owns schema {@code elections}: election, kept, outgoing, calling_off, nomination, acceptance, second, withdrawal, statement, photo, opening, slate, outcome, pattern,
 * countback, seat, vacated (tenant tables that only grow). Roll and ballots are in the box of the election's number ({@code voting}).
 */
@ApplicationModule(
    allowedDependencies = {"calendar", "discussion", "voting", "counting", "membership", "statutes", "record", "notices", "documents", "identity", "archive"})
@NullMarked
package coop.phyle.elections;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
