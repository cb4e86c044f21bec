/**
 * Tells people what happened: mail in the reader's language, written in the sender's transaction, delivered after it commits, tried again
 * when a mail server is away.
 *
 * <p>Other modules plug in so: send with {@link coop.phyle.notices.Mailing}, saying what it is {@link coop.phyle.notices.About} and whether it may wait; declare an
 * {@link coop.phyle.notices.Answerable} for that kind, and its letters can be answered by mail; declare a {@link coop.phyle.notices.Reminded}, and summaries leave out
 * reminders that have lost their point. Answers come in over IMAP ({@code PHYLE_MAIL_IN}) and count once.
 *
 * <p>Owns the tables of schema {@code notices}. Not tenant tables: a letter belongs to its reader.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"identity"})
package coop.phyle.notices;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
