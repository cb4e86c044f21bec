package coop.phyle.discussion;

import coop.phyle.shell.PersonId;
import java.time.Instant;
import java.util.Optional;

/**
 * A text in its last wording.
 *
 * @param parent what it answers, wherever that stands today
 * @param title of a text that opens a thread
 * @param body Markdown
 * @param worded when this version was written
 * @param withdrawn whether its words are hidden from all but its author and the secretary
 */
record Text(
    PostId id, ThreadNumber thread, CommentNumber number, Optional<PostId> parent, PersonId by, Instant at, int version, Optional<String> title, String body, Instant worded,
    boolean withdrawn) {}
