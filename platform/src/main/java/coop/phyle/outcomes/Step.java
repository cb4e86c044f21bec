package coop.phyle.outcomes;

import coop.phyle.shell.PersonId;
import java.time.Instant;
import java.util.Optional;

/**
 * What somebody noted about a result.
 *
 * @param percent by hand; empty for a whole, which is as far as its parts
 * @param words Markdown, may be empty; why, where it was dropped
 */
record Step(int ordinal, Status status, Optional<Integer> percent, String words, PersonId by, Instant at) {}
