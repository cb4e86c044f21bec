/**
 * Starts and stops the program: command line, data folder, embedded PostgreSQL, jobs, first run, personal tokens from the command line.
 *
 * <p>Owns the schema {@code server}: sessions, scheduled jobs and unfinished event publications. Nobody uses this module; it may use all.
 */
@NullMarked
@ApplicationModule(displayName = "Server")
package coop.phyle.server;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
