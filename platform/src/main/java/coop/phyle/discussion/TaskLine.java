package coop.phyle.discussion;

import coop.phyle.shell.PersonId;
import java.time.LocalDate;
import java.util.Optional;

/**
 * Something to do, as a line of a text says it.
 *
 * @param place which of the text's tasks it is, from 0
 * @param done whether it was written with a cross
 */
record TaskLine(int place, String words, Optional<PersonId> owner, Optional<LocalDate> due, boolean done) {}
