package coop.phyle.discussion;

import coop.phyle.circles.CircleNumber;
import coop.phyle.shell.PersonId;
import java.time.Instant;
import java.util.Optional;

/**
 * A thread without its texts.
 *
 * @param circle whose it is; empty for the whole co-op
 * @param last number of its newest comment, 0 for none
 * @param active when something was last said
 */
public record Head(
    ThreadNumber number, String title, Optional<CircleNumber> circle, int last, Instant active, PersonId startedBy, Instant started, boolean closed, boolean pinned) {}
