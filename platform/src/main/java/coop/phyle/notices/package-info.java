/**
 * Tells people what happened: mail in the reader's language, written in the sender's transaction, delivered after it commits, tried again
 * when a mail server is away.
 *
 * <p>Owns the tables of schema {@code notices}. Not tenant tables: a letter belongs to its reader.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"identity"})
package coop.phyle.notices;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
